/** The command line: the only main. */
@NullMarked
package dev.tributary.cli;

import org.jspecify.annotations.NullMarked;
