/** Rules about input values: unknown users, blank texts, and names that are probably the same. */
@NullMarked
package dev.tributary.core.intake;

import org.jspecify.annotations.NullMarked;
