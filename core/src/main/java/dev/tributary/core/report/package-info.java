/** The report's arithmetic: channel and day, cost, credit, CPO, ROAS, and the checks that it adds up. */
@NullMarked
package dev.tributary.core.report;

import org.jspecify.annotations.NullMarked;
