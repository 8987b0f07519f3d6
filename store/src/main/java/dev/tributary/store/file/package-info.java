/** Files: those that a user names to be read, whatever they turn out to be, and those that are written whole or not at all. */
@NullMarked
package dev.tributary.store.file;

import org.jspecify.annotations.NullMarked;
