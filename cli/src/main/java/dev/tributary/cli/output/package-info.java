/** The output of commands: text for people, one JSON document for programs, progress on a terminal. */
@NullMarked
package dev.tributary.cli.output;

import org.jspecify.annotations.NullMarked;
