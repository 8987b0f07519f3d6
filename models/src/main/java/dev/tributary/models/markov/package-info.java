/**
 * Markov chains of order 1 to 4, in closed form: what is lost when a channel is removed.
 *
 * <ol>
 *   <li>{@link dev.tributary.models.markov.ChainBuilder} counts how journeys go from state to state; a state is the last
 *       channels, as many as the order says.
 *   <li>{@link dev.tributary.models.markov.Chain} holds the counts as probabilities, sorted, so that it makes no difference in
 *       which order journeys came.
 *   <li>{@link dev.tributary.models.markov.Solution} solves for how often a journey converts, and what it brings in,
 *       from each state.
 *   <li>{@link dev.tributary.models.markov.RemovalEffects} does so once with all channels, and once without each.
 *   <li>{@link dev.tributary.models.markov.RemovalShares} shares a journey's conversion in proportion to them.
 * </ol>
 */
@NullMarked
package dev.tributary.models.markov;

import org.jspecify.annotations.NullMarked;
