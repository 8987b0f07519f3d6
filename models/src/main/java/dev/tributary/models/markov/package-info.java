/**
 * Markov chains of order 1 to 4, in closed form: removal effects of channels.
 *
 * <ol>
 * <li>{@link dev.tributary.models.markov.ChainBuilder} counts transitions between states; a state is the last channels,
 * as many as the order.
 * <li>{@link dev.tributary.models.markov.Chain} has the counts as probabilities, sorted, so that the order of journeys
 * makes no difference.
 * <li>{@link dev.tributary.models.markov.Solution} solves for the probability of conversion and the value from each
 * state.
 * <li>{@link dev.tributary.models.markov.RemovalEffects} does so once with all channels, and once without each.
 * <li>{@link dev.tributary.models.markov.RemovalShares} shares a journey's conversion in proportion to them.
 * </ol>
 */
@NullMarked
package dev.tributary.models.markov;

import org.jspecify.annotations.NullMarked;
