/** A sample database that was made, as text. */
@NullMarked
package dev.tributary.report.sample;

import org.jspecify.annotations.NullMarked;
