// SPDX-License-Identifier: GPL-3.0-or-later
// What a C programmer would write by hand for the models of simbench, and nothing more general.
//
// Customers arrive one by one, exponentially, at `servers` servers with exponential service of mean
// 1, and wait in one line; `load` is the share of the servers that they keep busy. The wait of
// customer i goes to waits[i].
#ifndef RESPIRO_CBASELINE_H
#define RESPIRO_CBASELINE_H

#include <stddef.h>
#include <stdint.h>

// The streams of the models, so that other programs can draw the same numbers.
enum { baseline_arrivals = 1, baseline_services = 2, baseline_holds = 3 };

// One server without any events: Lindley's recursion for the wait of each customer in turn.
void baseline_lindley(uint64_t seed, double load, size_t customers, double *waits);

// An event loop over a binary heap, drawing from Philox by the ziggurat.
void baseline_heap(uint64_t seed, uint32_t servers, double load, size_t customers, double *waits);

// The same event loop, drawing with gsl_ran_exponential from GSL's taus2.
void baseline_heap_taus2(
    uint64_t seed, uint32_t servers, double load, size_t customers, double *waits);

// The hold model (Vaucher and Duval 1975): each of `pending` events, when it happens, schedules
// itself again after an exponential time. Returns the clock after `events` of them.
double baseline_hold(uint64_t seed, size_t pending, size_t events);

#endif
