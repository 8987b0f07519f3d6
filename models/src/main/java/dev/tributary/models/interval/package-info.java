/**
 * How sure a figure is: a bootstrap over users. {@link dev.tributary.models.interval.PoissonWeights} says how often each user
 * stands in each of many resamples, {@link dev.tributary.models.interval.Resamples} adds their credit up so often, all in one
 * pass, and {@link dev.tributary.models.interval.Interval} is where the middle 95 % of the sums lie. Figures that rest on a Markov chain
 * cannot be added up by weights; {@link dev.tributary.models.interval.RemovalIntervals} knows in closed form how much each user moves
 * them.
 */
@NullMarked
package dev.tributary.models.interval;

import org.jspecify.annotations.NullMarked;
