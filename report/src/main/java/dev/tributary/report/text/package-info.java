/** Common parts of text output: lines, numbers, tables. */
@NullMarked
package dev.tributary.report.text;

import org.jspecify.annotations.NullMarked;
