/** Files that a user names to be read, whatever they turn out to be. */
@NullMarked
package dev.tributary.store.file;

import org.jspecify.annotations.NullMarked;
