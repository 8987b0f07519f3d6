/** The sentences of a page: what is worth looking at, chosen by fixed rules. Facts with their figures, no advice. */
@NullMarked
package dev.tributary.report.page.look;

import org.jspecify.annotations.NullMarked;
