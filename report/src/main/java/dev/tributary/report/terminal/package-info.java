/** What a run prints for people. */
@NullMarked
package dev.tributary.report.terminal;

import org.jspecify.annotations.NullMarked;
