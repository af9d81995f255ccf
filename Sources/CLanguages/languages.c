// SPDX-License-Identifier: GPL-3.0-or-later
// A language is a file and a line here. The compiler of C takes a file in as it is, at once, where
// that of Swift needs minutes for as many bytes in an array.
#include "CLanguages.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char files[] = {
#embed "../Wording/Languages/it.yaml" suffix(, 0, )
#embed "../Wording/Languages/en.yaml" suffix(, 0, )
};

const unsigned char *language_files(void) { return files; }

size_t language_files_size(void) { return sizeof files; }
