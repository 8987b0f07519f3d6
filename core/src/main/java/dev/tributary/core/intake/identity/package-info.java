/**
 * The persons behind the users of a source: aliases followed to the user, and the users of conversions that are found by the
 * conversions' ids. Only values and arithmetic; {@link dev.tributary.core.intake.row} reads the rows.
 */
@NullMarked
package dev.tributary.core.intake.identity;

import org.jspecify.annotations.NullMarked;
