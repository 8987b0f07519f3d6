/** Code shared by commands: settings from options, conflicts between files, signals. */
@NullMarked
package dev.tributary.cli.call;

import org.jspecify.annotations.NullMarked;
