/** The presentation of figures: sections, tables, a picture. */
@NullMarked
package dev.tributary.benchmarks.process.show;

import org.jspecify.annotations.NullMarked;
