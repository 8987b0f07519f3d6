/** Answering as the service does. */
@NullMarked
package dev.tributary.cli.command.serve;

import org.jspecify.annotations.NullMarked;
