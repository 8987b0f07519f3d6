/** The interfaces of sources and results that the pipeline uses. */
@NullMarked
package dev.tributary.store;

import org.jspecify.annotations.NullMarked;
