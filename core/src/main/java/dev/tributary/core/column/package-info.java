/** Compact columns: ids kept once, as bytes. */
@NullMarked
package dev.tributary.core.column;

import org.jspecify.annotations.NullMarked;
