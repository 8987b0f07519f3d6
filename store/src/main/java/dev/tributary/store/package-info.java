/** Where data lives: what the pipeline asks of a source and of results. */
@NullMarked
package dev.tributary.store;

import org.jspecify.annotations.NullMarked;
