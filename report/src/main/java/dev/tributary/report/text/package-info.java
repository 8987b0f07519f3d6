/** What every text for people is made of: lines, numbers, tables. */
@NullMarked
package dev.tributary.report.text;

import org.jspecify.annotations.NullMarked;
