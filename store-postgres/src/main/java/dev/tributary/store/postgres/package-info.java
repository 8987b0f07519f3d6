/** PostgreSQL as a source. */
@NullMarked
package dev.tributary.store.postgres;

import org.jspecify.annotations.NullMarked;
