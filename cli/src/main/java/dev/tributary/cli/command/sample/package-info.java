/** Sample databases. */
@NullMarked
package dev.tributary.cli.command.sample;

import org.jspecify.annotations.NullMarked;
