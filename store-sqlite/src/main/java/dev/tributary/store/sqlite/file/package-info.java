/** SQLite files: how they are opened, what their tables look like, and what their failures mean. */
@NullMarked
package dev.tributary.store.sqlite.file;

import org.jspecify.annotations.NullMarked;
