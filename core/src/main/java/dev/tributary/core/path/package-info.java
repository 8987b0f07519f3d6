/** Paths: the channels of a journey in time order, and what may be done to them before a model looks. */
@NullMarked
package dev.tributary.core.path;

import org.jspecify.annotations.NullMarked;
