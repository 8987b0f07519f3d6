/** The command {@code plan}. */
@NullMarked
package dev.tributary.cli.command.plan;

import org.jspecify.annotations.NullMarked;
