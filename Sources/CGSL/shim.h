// SPDX-License-Identifier: GPL-3.0-or-later
// The only door to the GNU Scientific Library.
#ifndef RESPIRO_CGSL_H
#define RESPIRO_CGSL_H

#include <gsl/gsl_cdf.h>
#include <gsl/gsl_errno.h>
#include <gsl/gsl_randist.h>
#include <gsl/gsl_rng.h>
#include <gsl/gsl_sf.h>
#include <gsl/gsl_sort.h>
#include <gsl/gsl_statistics_double.h>
#include <gsl/gsl_version.h>

#endif
