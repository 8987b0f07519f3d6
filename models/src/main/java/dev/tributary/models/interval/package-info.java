/**
 * Confidence intervals by a bootstrap over users. {@link dev.tributary.models.interval.PoissonWeights} gives the weight
 * of each user in each of many resamples, {@link dev.tributary.models.interval.Resamples} sums their credit with these
 * weights, all in one pass, and {@link dev.tributary.models.interval.Interval} is the middle 95 % of the sums. Figures
 * based on a Markov chain need another method; {@link dev.tributary.models.interval.RemovalIntervals} computes the
 * influence of each user in closed form.
 */
@NullMarked
package dev.tributary.models.interval;

import org.jspecify.annotations.NullMarked;
