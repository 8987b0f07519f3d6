/** The command line with the main class. */
@NullMarked
package dev.tributary.cli;

import org.jspecify.annotations.NullMarked;
