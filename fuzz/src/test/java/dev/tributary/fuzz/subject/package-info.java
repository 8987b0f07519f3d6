/** What reads from outside, each with what must be true of whatever it reads. */
@NullMarked
package dev.tributary.fuzz.subject;

import org.jspecify.annotations.NullMarked;
