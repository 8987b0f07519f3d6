/** Values as bytes, from one process to another: exact, of one form for one value, and checked when they are read. */
@NullMarked
package dev.tributary.core.bytes;

import org.jspecify.annotations.NullMarked;
