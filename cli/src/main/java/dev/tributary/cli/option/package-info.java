/** Options that several commands share, and their values if they are not given. */
@NullMarked
package dev.tributary.cli.option;

import org.jspecify.annotations.NullMarked;
