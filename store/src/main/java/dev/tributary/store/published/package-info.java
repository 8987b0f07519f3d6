/** Results that a run on a cluster has published: their format, and how they are read by a program on one machine. */
@NullMarked
package dev.tributary.store.published;

import org.jspecify.annotations.NullMarked;
