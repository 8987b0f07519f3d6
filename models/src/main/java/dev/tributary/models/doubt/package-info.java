/**
 * How sure a figure is: a bootstrap over users. {@link dev.tributary.models.doubt.PoissonWeights} says how often each user
 * stands in each of many resamples, {@link dev.tributary.models.doubt.Resamples} adds their credit up so often, all in one
 * pass, and {@link dev.tributary.models.doubt.Interval} is where the middle 95 % of the sums lie. Figures that rest on a Markov chain
 * cannot be added up by weights; {@link dev.tributary.models.doubt.RemovalDoubt} knows in closed form how much each user moves
 * them.
 */
@NullMarked
package dev.tributary.models.doubt;

import org.jspecify.annotations.NullMarked;
