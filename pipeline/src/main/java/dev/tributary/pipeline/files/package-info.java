/** Which files a command reads and writes, and that none of them is another. */
@NullMarked
package dev.tributary.pipeline.files;

import org.jspecify.annotations.NullMarked;
