/** Test support: the reference data, and a service on the loopback address that answers from recorded answers. */
@NullMarked
package dev.tributary.testing;

import org.jspecify.annotations.NullMarked;
