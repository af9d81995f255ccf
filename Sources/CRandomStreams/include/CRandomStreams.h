// SPDX-License-Identifier: GPL-3.0-or-later
// Keyed streams of random numbers: Philox4x32-10 (Salmon, Moraes, Dror and Shaw 2011, "Parallel
// random numbers: as easy as 1, 2, 3", SC '11), as a generator of the GNU Scientific Library.
//
// Philox is a bijection of 128-bit counters for each 64-bit key. The key is the master seed; the
// counter is
//
//     word 0: block within the stream          (32 bits)
//     word 1: entity, low bits                 (32 bits)
//     word 2: entity, high bits | purpose << 16 (16 + 16 bits)
//     word 3: replication                      (32 bits)
//
// so streams of one master seed that differ in replication, purpose or entity never share a block.
// A block is four words of 32 bits: a stream is 2^34 words long, and then starts again from its
// own beginning, never entering another stream.
//
// The state is public, and the hot functions inline, so that callers in C and in Swift pay no call
// for a draw. A stream belongs to one thread at a time.
#ifndef RESPIRO_CRANDOMSTREAMS_H
#define RESPIRO_CRANDOMSTREAMS_H

#include <gsl/gsl_randist.h>
#include <gsl/gsl_rng.h>
#include <math.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

// Where a stream stands: its key, its next block, and what is left of the current one.
typedef struct {
  uint32_t word[16];      // words drawn ahead
  uint32_t next;          // index of the first unused one; 16 when none is left
  uint32_t counter[4];    // the next block
  uint32_t key[2];        // the master seed
  uint32_t foreseen[32];  // first two blocks of four streams, by `random_stream_foresee`
} random_stream_state;

// A stream that GSL samplers can draw from: `rng.state` points to `state`.
typedef struct {
  gsl_rng rng;
  random_stream_state state;
} random_stream;

// The widths (times 2^-53), acceptance limits (times 2^53) and heights of the exponential ziggurat.
extern const double random_stream_ziggurat_width[256];
extern const uint64_t random_stream_ziggurat_limit[256];
extern const double random_stream_ziggurat_height[257];

// The generator for `gsl_rng_alloc`; `gsl_rng_set(r, seed)` selects replication, purpose and
// entity 0 of the master seed. (A function, because Swift cannot read a C global safely.)
const gsl_rng_type *random_stream_gsl_type(void);

// A stream in one allocation; NULL when memory has run out. Free it with `random_stream_free`.
random_stream *random_stream_alloc(uint64_t master_seed, uint32_t replication);
void random_stream_free(random_stream *stream);

// Computes the next words: the slow path of `random_stream_next32`. A stream's first block comes
// alone, since many streams serve a few draws only; then four come at once, side by side, which
// takes little longer than one.
void random_stream_refill(random_stream_state *state);

// Computes the first two blocks of four streams of one purpose, those of `entity`, `entity + step`
// and so on, side by side, for `random_stream_rekey_foreseen`; the stream in use stays where it is.
void random_stream_foresee(
    random_stream_state *state, uint16_t purpose, uint64_t entity, uint64_t step);

// Two words where fewer than two are left: the slow path of `random_stream_next64`.
uint64_t random_stream_next64_across(random_stream_state *state);

// Finishes an exponential draw that fell outside its layer's rectangle.
double random_stream_exponential_outside(
    random_stream_state *state, uint32_t layer, double candidate);

// Selects a master seed and a replication, at the start of purpose 0, entity 0.
static inline void random_stream_seed(
    random_stream_state *state, uint64_t master_seed, uint32_t replication) {
  state->key[0] = (uint32_t)master_seed;
  state->key[1] = (uint32_t)(master_seed >> 32);
  state->counter[0] = state->counter[1] = state->counter[2] = 0;
  state->counter[3] = replication;
  state->next = 16;
}

// Moves to the start of another stream of the same master seed and replication; `entity` < 2^48.
static inline void random_stream_rekey(
    random_stream_state *state, uint16_t purpose, uint64_t entity) {
  state->counter[0] = 0;
  state->counter[1] = (uint32_t)entity;
  state->counter[2] = ((uint32_t)(entity >> 32) & 0xffffu) | (uint32_t)purpose << 16;
  state->next = 16;
}

// As `random_stream_rekey`, to the foreseen stream number `place` (0 to 3), which must be that of
// `purpose` and `entity`: its first eight words are there already.
static inline void random_stream_rekey_foreseen(
    random_stream_state *state, uint16_t purpose, uint64_t entity, uint32_t place) {
  random_stream_rekey(state, purpose, entity);
  state->counter[0] = 2;
  memcpy(state->word + 8, state->foreseen + 8 * place, 8 * sizeof *state->word);
  state->next = 8;
}

// The next 32 random bits.
static inline uint32_t random_stream_next32(random_stream_state *state) {
  if (__builtin_expect(state->next >= 16, 0)) random_stream_refill(state);
  return state->word[state->next++];
}

// The next 64 random bits: two words, the first one low.
static inline uint64_t random_stream_next64(random_stream_state *state) {
  const uint32_t next = state->next;
  if (__builtin_expect(next > 14, 0)) return random_stream_next64_across(state);
  state->next = next + 2;
  return state->word[next] | (uint64_t)state->word[next + 1] << 32;
}

// Uniform strictly between 0 and 1: the midpoints of 2^52 equal cells, from two words. (They are
// the odd multiples of 2^-53; with all 2^53 multiples, 0 would be among them.)
static inline double random_stream_uniform(random_stream_state *state) {
  return (double)(int64_t)(random_stream_next64(state) >> 11 | 1) * 0x1p-53;
}

// Exponential with mean 1, always above 0: the ziggurat of Marsaglia and Tsang (2000, "The ziggurat
// method for generating random variables", J. Stat. Softw. 5(8)) with 256 layers. Unlike theirs,
// the layer (bits 0 to 7) and the position within it (bits 11 to 63) share no bits of the draw,
// as Doornik (2005) asks; 98.9 % of draws need no more than two words.
static inline double random_stream_exponential(random_stream_state *state) {
  const uint64_t bits = random_stream_next64(state);
  const uint32_t layer = (uint32_t)bits & 0xff;
  const uint64_t position = bits >> 11 | 1;
  const double candidate = (double)(int64_t)position * random_stream_ziggurat_width[layer];
  if (__builtin_expect(position < random_stream_ziggurat_limit[layer], 1)) return candidate;
  return random_stream_exponential_outside(state, layer, candidate);
}

// Uniform on 0, 1, …, below - 1, exactly (Lemire 2019, "Fast random integer generation in an
// interval", ACM TOMACS 29(1)); `below` > 0.
static inline uint32_t random_stream_below(random_stream_state *state, uint32_t below) {
  uint64_t product = (uint64_t)random_stream_next32(state) * below;
  if ((uint32_t)product < below) {
    const uint32_t threshold = -below % below;
    while ((uint32_t)product < threshold)
      product = (uint64_t)random_stream_next32(state) * below;
  }
  return (uint32_t)(product >> 32);
}

// Lognormal with the mean and the deviation of its logarithm, from GSL's normal ziggurat. (That of
// GSL itself, `gsl_ran_lognormal`, uses the slower polar method.)
static inline double random_stream_lognormal(
    random_stream *stream, double log_mean, double deviation) {
  return exp(log_mean + deviation * gsl_ran_gaussian_ziggurat(&stream->rng, 1));
}

#endif
