/** Test support: the reference data, and services on the loopback address that stand for the real one. */
@NullMarked
package dev.tributary.testing;

import org.jspecify.annotations.NullMarked;
