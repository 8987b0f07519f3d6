/** YAML whose values know their lines, for messages about files that people write. */
@NullMarked
package dev.tributary.channels.yaml;

import org.jspecify.annotations.NullMarked;
