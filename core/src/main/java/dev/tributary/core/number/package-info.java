/** Sums that do not depend on the order of their terms. */
@NullMarked
package dev.tributary.core.number;

import org.jspecify.annotations.NullMarked;
