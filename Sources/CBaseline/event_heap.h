// SPDX-License-Identifier: GPL-3.0-or-later
// A binary heap of events; those of the same time leave in scheduling order.
#ifndef RESPIRO_EVENT_HEAP_H
#define RESPIRO_EVENT_HEAP_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

typedef struct {
  double time;
  uint32_t sequence;
  uint32_t kind;
} event;

// The root is item 1, so that the children of item i are 2i and 2i + 1.
typedef struct {
  event *items;
  size_t count, capacity;
  uint32_t sequence;
} event_heap;

static inline event_heap event_heap_make(size_t capacity) {
  event *items = malloc((capacity + 1) * sizeof *items);
  if (items == NULL) abort();
  return (event_heap){.items = items, .capacity = capacity};
}

static inline bool event_precedes(event left, event right) {
  return left.time < right.time || (left.time == right.time && left.sequence < right.sequence);
}

static inline void event_heap_push(event_heap *heap, double time, uint32_t kind) {
  if (heap->count == heap->capacity) {
    heap->capacity *= 2;
    heap->items = realloc(heap->items, (heap->capacity + 1) * sizeof *heap->items);
    if (heap->items == NULL) abort();
  }
  const event added = {time, heap->sequence++, kind};
  event *const items = heap->items;
  size_t place = ++heap->count;
  while (place > 1 && event_precedes(added, items[place / 2])) {
    items[place] = items[place / 2];
    place /= 2;
  }
  items[place] = added;
}

static inline event event_heap_pop(event_heap *heap) {
  event *const items = heap->items;
  const event top = items[1];
  const event moved = items[heap->count--];
  const size_t count = heap->count;
  size_t place = 1;
  for (size_t child = 2; child <= count; child *= 2) {
    if (child < count && event_precedes(items[child + 1], items[child])) ++child;
    if (!event_precedes(items[child], moved)) break;
    items[place] = items[child];
    place = child;
  }
  items[place] = moved;
  return top;
}

#endif
