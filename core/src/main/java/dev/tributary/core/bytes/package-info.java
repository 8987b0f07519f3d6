/** Serialisation of values between processes: exact, canonical (one form per value), and checked on reading. */
@NullMarked
package dev.tributary.core.bytes;

import org.jspecify.annotations.NullMarked;
