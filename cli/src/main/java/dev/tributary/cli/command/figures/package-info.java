/** Figures of paths. */
@NullMarked
package dev.tributary.cli.command.figures;

import org.jspecify.annotations.NullMarked;
