/** Paths: the channels of a journey in time order, and the transforms that can be applied to them. */
@NullMarked
package dev.tributary.core.path;

import org.jspecify.annotations.NullMarked;
