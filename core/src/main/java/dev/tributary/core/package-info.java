/** The domain types and the arithmetic: no I/O, no clock, no library. Failures that a user can act on have one form. */
@NullMarked
package dev.tributary.core;

import org.jspecify.annotations.NullMarked;
