/** What a run would do. */
@NullMarked
package dev.tributary.cli.command.plan;

import org.jspecify.annotations.NullMarked;
