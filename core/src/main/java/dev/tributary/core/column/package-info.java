/** Compact columns of ids, stored once each as bytes. */
@NullMarked
package dev.tributary.core.column;

import org.jspecify.annotations.NullMarked;
