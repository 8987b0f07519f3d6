/** Figures of paths: which there are, how long they take, which part a channel has in them, and who buys again. */
@NullMarked
package dev.tributary.core.figures;

import org.jspecify.annotations.NullMarked;
