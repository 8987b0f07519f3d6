/** The readers of input from outside, each with the rules for what it reads. */
@NullMarked
package dev.tributary.fuzz.subject;

import org.jspecify.annotations.NullMarked;
