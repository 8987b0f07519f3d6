/** Options that several commands take, and what stands in for them where they are not given. */
@NullMarked
package dev.tributary.cli.option;

import org.jspecify.annotations.NullMarked;
