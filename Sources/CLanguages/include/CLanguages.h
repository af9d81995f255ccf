// SPDX-License-Identifier: GPL-3.0-or-later
// The files of all languages, one after another, each ended by a zero byte.
#ifndef RESPIRO_CLANGUAGES_H
#define RESPIRO_CLANGUAGES_H

#include <stddef.h>

// The first byte of the first file.
const unsigned char *language_files(void);
// Bytes of all files, with the zeros.
size_t language_files_size(void);

#endif
