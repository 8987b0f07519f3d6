/** A generated sample database as text. */
@NullMarked
package dev.tributary.report.sample;

import org.jspecify.annotations.NullMarked;
