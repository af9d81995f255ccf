// SPDX-License-Identifier: GPL-3.0-or-later
#include <gsl/gsl_randist.h>
#include <gsl/gsl_rng.h>

#include "CBaseline.h"
#include "CRandomStreams.h"
#include "event_heap.h"

enum { arrival, departure };

// The arrival times of those who wait, first come first served: a ring of a power of two.
typedef struct {
  double *times;
  size_t first, count, capacity;
} line;

static inline void line_append(line *queue, double time) {
  if (queue->count == queue->capacity) {
    double *larger = malloc(2 * queue->capacity * sizeof *larger);
    if (larger == NULL) abort();
    for (size_t i = 0; i < queue->count; ++i)
      larger[i] = queue->times[(queue->first + i) & (queue->capacity - 1)];
    free(queue->times);
    queue->times = larger;
    queue->first = 0;
    queue->capacity *= 2;
  }
  queue->times[(queue->first + queue->count++) & (queue->capacity - 1)] = time;
}

static inline double line_pop(line *queue) {
  const double time = queue->times[queue->first];
  queue->first = (queue->first + 1) & (queue->capacity - 1);
  --queue->count;
  return time;
}

// Written once for both generators: `exponential` is a constant wherever this is inlined.
__attribute__((always_inline)) static inline void run_queue(
    void *arrivals, void *services, double (*exponential)(void *), uint32_t servers, double load,
    size_t customers, double *waits) {
  const double interarrival = 1 / (load * servers);
  line waiting = {.times = malloc(16 * sizeof(double)), .capacity = 16};
  if (waiting.times == NULL) abort();
  event_heap heap = event_heap_make(16);
  uint32_t idle = servers;
  size_t arrived = 0, started = 0;
  event_heap_push(&heap, interarrival * exponential(arrivals), arrival);
  while (heap.count > 0) {
    const event next = event_heap_pop(&heap);
    const double now = next.time;
    if (next.kind == arrival) {
      if (++arrived < customers)
        event_heap_push(&heap, now + interarrival * exponential(arrivals), arrival);
      if (idle > 0) {
        --idle;
        waits[started++] = 0;
        event_heap_push(&heap, now + exponential(services), departure);
      } else {
        line_append(&waiting, now);
      }
    } else if (waiting.count > 0) {
      waits[started++] = now - line_pop(&waiting);
      event_heap_push(&heap, now + exponential(services), departure);
    } else {
      ++idle;
    }
  }
  free(heap.items);
  free(waiting.times);
}

static inline double ziggurat(void *stream) {
  return random_stream_exponential(&((random_stream *)stream)->state);
}

static inline double by_logarithm(void *generator) { return gsl_ran_exponential(generator, 1); }

static random_stream *stream_for(uint64_t seed, uint16_t purpose) {
  random_stream *stream = random_stream_alloc(seed, 0);
  if (stream == NULL) abort();
  random_stream_rekey(&stream->state, purpose, 0);
  return stream;
}

void baseline_lindley(uint64_t seed, double load, size_t customers, double *waits) {
  random_stream *arrivals = stream_for(seed, baseline_arrivals);
  random_stream *services = stream_for(seed, baseline_services);
  const double interarrival = 1 / load;
  ziggurat(arrivals);  // the first customer's own arrival
  double wait = 0;
  for (size_t i = 0; i < customers; ++i) {
    waits[i] = wait;
    wait += ziggurat(services) - interarrival * ziggurat(arrivals);
    if (wait < 0) wait = 0;
  }
  random_stream_free(arrivals);
  random_stream_free(services);
}

void baseline_heap(uint64_t seed, uint32_t servers, double load, size_t customers, double *waits) {
  random_stream *arrivals = stream_for(seed, baseline_arrivals);
  random_stream *services = stream_for(seed, baseline_services);
  run_queue(arrivals, services, ziggurat, servers, load, customers, waits);
  random_stream_free(arrivals);
  random_stream_free(services);
}

void baseline_heap_taus2(
    uint64_t seed, uint32_t servers, double load, size_t customers, double *waits) {
  gsl_rng *arrivals = gsl_rng_alloc(gsl_rng_taus2);
  gsl_rng *services = gsl_rng_alloc(gsl_rng_taus2);
  if (arrivals == NULL || services == NULL) abort();
  gsl_rng_set(arrivals, seed);
  gsl_rng_set(services, seed + 1);
  run_queue(arrivals, services, by_logarithm, servers, load, customers, waits);
  gsl_rng_free(arrivals);
  gsl_rng_free(services);
}

double baseline_hold(uint64_t seed, size_t pending, size_t events) {
  random_stream *stream = stream_for(seed, baseline_holds);
  event_heap heap = event_heap_make(pending);
  for (size_t i = 0; i < pending; ++i) event_heap_push(&heap, ziggurat(stream), (uint32_t)i);
  double now = 0;
  for (size_t i = 0; i < events; ++i) {
    const event next = event_heap_pop(&heap);
    now = next.time;
    event_heap_push(&heap, now + ziggurat(stream), next.kind);
  }
  free(heap.items);
  random_stream_free(stream);
  return now;
}
