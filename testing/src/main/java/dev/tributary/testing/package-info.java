/** Test support: the reference data, and test services on the loopback address in place of the real one. */
@NullMarked
package dev.tributary.testing;

import org.jspecify.annotations.NullMarked;
