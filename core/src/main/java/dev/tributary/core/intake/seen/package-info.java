/**
 * What is seen while a source is read, beside its rows: names and how often they occur, unknown users, times at which
 * clocks are changed. No rule depends on it; {@link dev.tributary.core.intake.row} reads the rows.
 */
@NullMarked
package dev.tributary.core.intake.seen;

import org.jspecify.annotations.NullMarked;
