/** What turns a journey into credits, and what comes out. */
@NullMarked
package dev.tributary.core.attribution;

import org.jspecify.annotations.NullMarked;
