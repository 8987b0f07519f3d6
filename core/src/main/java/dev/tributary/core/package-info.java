/** The words of the field and the arithmetic: no I/O, no clock, no library. Failures that a user can act on are told in one form. */
@NullMarked
package dev.tributary.core;

import org.jspecify.annotations.NullMarked;
