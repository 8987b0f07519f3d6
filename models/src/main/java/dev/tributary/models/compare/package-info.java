/** Comparison of models: their results for every channel, their range, and the position of IHC in it. */
@NullMarked
package dev.tributary.models.compare;

import org.jspecify.annotations.NullMarked;
