/** Computes the values of a report's page. */
@NullMarked
package dev.tributary.pipeline.page.making;

import org.jspecify.annotations.NullMarked;
