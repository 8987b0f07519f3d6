/**
 * Attribution models other than IHC: rules that turn a path of channels into shares that sum to 1, Markov chains, and
 * their comparison.
 */
@NullMarked
package dev.tributary.models;

import org.jspecify.annotations.NullMarked;
