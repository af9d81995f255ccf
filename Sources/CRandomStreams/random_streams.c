// SPDX-License-Identifier: GPL-3.0-or-later
#include "CRandomStreams.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

enum { words = 16 };

// Ten rounds of Philox4x32: the block that belongs to `counter` under `key`.
static inline void one_block(
    const uint32_t counter[4], const uint32_t key[2], uint32_t block[4]) {
  uint32_t c0 = counter[0], c1 = counter[1], c2 = counter[2], c3 = counter[3];
  uint32_t k0 = key[0], k1 = key[1];
  for (int round = 0; round < 10; ++round) {
    const uint64_t p0 = (uint64_t)0xD2511F53u * c0;
    const uint64_t p1 = (uint64_t)0xCD9E8D57u * c2;
    c0 = (uint32_t)(p1 >> 32) ^ c1 ^ k0;
    c1 = (uint32_t)p1;
    c2 = (uint32_t)(p0 >> 32) ^ c3 ^ k1;
    c3 = (uint32_t)p0;
    k0 += 0x9E3779B9u;
    k1 += 0xBB67AE85u;
  }
  block[0] = c0;
  block[1] = c1;
  block[2] = c2;
  block[3] = c3;
}

// Four blocks side by side, a word in each 64-bit lane; what the upper halves hold is ignored. Where
// the processor has vectors of 256 bits each operation below is one instruction, else two.
typedef uint64_t lanes __attribute__((vector_size(32)));
typedef struct {
  lanes c0, c1, c2, c3;
} four_blocks;

// Functions that are compiled for both and chosen when the program starts; the words are the same.
#if defined(__x86_64__) && defined(__linux__) && defined(__GLIBC__)
#define FOR_WIDE_VECTORS __attribute__((target_clones("avx2", "default")))
#else
#define FOR_WIDE_VECTORS
#endif
#define INLINE static inline __attribute__((always_inline))

// Macros: a vector that is handed over by value would bind a function to one kind of processor.
#define ALL(word) ((lanes){(word), (word), (word), (word)})
#define PRODUCT(multiplier, words) (((words) & ALL(0xffffffffu)) * ALL(multiplier))

INLINE void encrypt(four_blocks *b, const uint32_t key[2]) {
  lanes k0 = ALL(key[0]), k1 = ALL(key[1]);
// Unrolled, because the compiler otherwise moves registers as often as it computes.
#pragma GCC unroll 10
  for (int round = 0; round < 10; ++round) {
    const lanes p0 = PRODUCT(0xD2511F53u, b->c0);
    const lanes p1 = PRODUCT(0xCD9E8D57u, b->c2);
    b->c0 = (p1 >> 32) ^ b->c1 ^ k0;
    b->c1 = p1;
    b->c2 = (p0 >> 32) ^ b->c3 ^ k1;
    b->c3 = p0;
    k0 += ALL(0x9E3779B9u);
    k1 += ALL(0xBB67AE85u);
  }
}

// Puts block i behind block i - 1, `step` words apart.
INLINE void store(const four_blocks *b, uint32_t *word, size_t step) {
  const lanes first_pair = (b->c0 & ALL(0xffffffffu)) | b->c1 << 32;
  const lanes second_pair = (b->c2 & ALL(0xffffffffu)) | b->c3 << 32;
  _Static_assert(__BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__, "The first word is the low half.");
  for (int i = 0; i < 4; ++i) {
    const uint64_t block[2] = {first_pair[i], second_pair[i]};
    memcpy(word + i * step, block, sizeof block);
  }
}

// The next four blocks of the stream in use.
FOR_WIDE_VECTORS static void refill_four(random_stream_state *state) {
  const uint32_t *counter = state->counter;
  const uint32_t c = counter[0];
  four_blocks blocks = {
      {c, (uint32_t)(c + 1), (uint32_t)(c + 2), (uint32_t)(c + 3)},
      ALL(counter[1]), ALL(counter[2]), ALL(counter[3])};
  encrypt(&blocks, state->key);
  store(&blocks, state->word, 4);
  state->next = 0;
  state->counter[0] += 4;
}

void random_stream_refill(random_stream_state *state) {
  if (state->counter[0] == 0) {
    state->next = words - 4;
    one_block(state->counter, state->key, state->word + state->next);
    state->counter[0] = 1;
  } else {
    refill_four(state);
  }
}

FOR_WIDE_VECTORS void random_stream_foresee(
    random_stream_state *state, uint16_t purpose, uint64_t entity, uint64_t step) {
  four_blocks first = {ALL(0), ALL(0), ALL(0), ALL(state->counter[3])};
  for (int i = 0; i < 4; ++i, entity += step) {
    first.c1[i] = (uint32_t)entity;
    first.c2[i] = ((uint32_t)(entity >> 32) & 0xffffu) | (uint32_t)purpose << 16;
  }
  four_blocks second = first;
  second.c0 = ALL(1);
  encrypt(&first, state->key);
  encrypt(&second, state->key);
  store(&first, state->foreseen, 8);
  store(&second, state->foreseen + 4, 8);
}

uint64_t random_stream_next64_across(random_stream_state *state) {
  const uint64_t low = random_stream_next32(state);
  return low | (uint64_t)random_stream_next32(state) << 32;
}

double random_stream_exponential_outside(
    random_stream_state *state, uint32_t layer, double candidate) {
  // Beyond the base layer's rectangle lies the tail, which is the whole distribution once more,
  // moved to where the rectangle ends: the exponential has no memory.
  const double tail_start = 0x1.ec9d9297ebb83p+2;
  double start = 0;
  for (;;) {
    if (layer == 0) {
      start += tail_start;
    } else {
      const double low = random_stream_ziggurat_height[layer];
      const double high = random_stream_ziggurat_height[layer + 1];
      if (low + random_stream_uniform(state) * (high - low) < exp(-candidate))
        return start + candidate;
    }
    const uint64_t bits = random_stream_next64(state);
    const uint64_t position = bits >> 11 | 1;
    layer = (uint32_t)bits & 0xff;
    candidate = (double)(int64_t)position * random_stream_ziggurat_width[layer];
    if (position < random_stream_ziggurat_limit[layer]) return start + candidate;
  }
}

// MARK: The generator that GSL sees

static void gsl_set(void *state, unsigned long seed) { random_stream_seed(state, seed, 0); }

static unsigned long gsl_get(void *state) { return random_stream_next32(state); }

static double gsl_get_double(void *state) { return random_stream_uniform(state); }

static const gsl_rng_type type = {
    .name = "philox4x32-10",
    .max = 0xffffffffUL,
    .min = 0,
    .size = sizeof(random_stream_state),
    .set = gsl_set,
    .get = gsl_get,
    .get_double = gsl_get_double,
};

const gsl_rng_type *random_stream_gsl_type(void) { return &type; }

random_stream *random_stream_alloc(uint64_t master_seed, uint32_t replication) {
  random_stream *stream = malloc(sizeof *stream);
  if (stream == NULL) return NULL;
  stream->rng.type = &type;
  stream->rng.state = &stream->state;
  random_stream_seed(&stream->state, master_seed, replication);
  return stream;
}

void random_stream_free(random_stream *stream) { free(stream); }
