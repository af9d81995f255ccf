// SPDX-License-Identifier: GPL-3.0-or-later
// The only door to Nettle, which computes the digest of a scenario.
#ifndef RESPIRO_CNETTLE_H
#define RESPIRO_CNETTLE_H

#include <nettle/sha2.h>

#endif
