// SPDX-License-Identifier: GPL-3.0-or-later
// The only door to the GNU Scientific Library.
#ifndef RESPIRO_CGSL_H
#define RESPIRO_CGSL_H

#include <gsl/gsl_cdf.h>
#include <gsl/gsl_errno.h>
#include <gsl/gsl_multifit.h>
#include <gsl/gsl_qrng.h>
#include <gsl/gsl_randist.h>
#include <gsl/gsl_rng.h>
#include <gsl/gsl_sf.h>
#include <gsl/gsl_sort.h>
#include <gsl/gsl_statistics_double.h>
#include <gsl/gsl_version.h>

// GSL keeps its sequences in global variables, which Swift takes for shared mutable state.
static inline gsl_qrng *gsl_qrng_alloc_sobol(unsigned int factors) {
  return gsl_qrng_alloc(gsl_qrng_sobol, factors);
}
static inline gsl_qrng *gsl_qrng_alloc_niederreiter(unsigned int factors) {
  return gsl_qrng_alloc(gsl_qrng_niederreiter_2, factors);
}

#endif
