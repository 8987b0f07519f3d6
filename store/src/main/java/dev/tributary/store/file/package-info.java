/** Files: input files of any type, and files that are written atomically. */
@NullMarked
package dev.tributary.store.file;

import org.jspecify.annotations.NullMarked;
