/** SQLite files: opening them, the shape of their tables, and their errors. */
@NullMarked
package dev.tributary.store.sqlite.file;

import org.jspecify.annotations.NullMarked;
