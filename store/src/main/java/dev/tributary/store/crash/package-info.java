/** Places where a test can make the process die, as if the power had gone. */
@NullMarked
package dev.tributary.store.crash;

import org.jspecify.annotations.NullMarked;
