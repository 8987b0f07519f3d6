/** The data read from a source: sessions, conversions, costs, and the rows that were set aside. */
@NullMarked
package dev.tributary.core.facts;

import org.jspecify.annotations.NullMarked;
