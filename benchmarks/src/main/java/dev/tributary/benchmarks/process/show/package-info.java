/** How figures are shown: sections, tables, a picture. */
@NullMarked
package dev.tributary.benchmarks.process.show;

import org.jspecify.annotations.NullMarked;
