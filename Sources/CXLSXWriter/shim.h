// SPDX-License-Identifier: GPL-3.0-or-later
// The only door to libxlsxwriter, which writes workbooks of Excel.
#ifndef RESPIRO_CXLSXWRITER_H
#define RESPIRO_CXLSXWRITER_H

#include <xlsxwriter.h>

#endif
