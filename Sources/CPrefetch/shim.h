// SPDX-License-Identifier: GPL-3.0-or-later
// Asks the processor for memory that will soon be read, for which Swift has no word.
#ifndef RESPIRO_CPREFETCH_H
#define RESPIRO_CPREFETCH_H

// Fetches the cache line so many bytes behind a place, which may lie beyond the memory there: nothing is read,
// and nothing can fail.
static inline void prefetch_line(const void *base, __UINTPTR_TYPE__ offset) {
  __builtin_prefetch((const void *)((__UINTPTR_TYPE__)base + offset));
}

#endif
