/** Points at which a test can kill the process, as by a power failure. */
@NullMarked
package dev.tributary.store.crash;

import org.jspecify.annotations.NullMarked;
