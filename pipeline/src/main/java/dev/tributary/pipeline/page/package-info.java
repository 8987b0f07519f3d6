/** The values of the page of a report: exact numbers of one window, of the one before, and how they were made. */
@NullMarked
package dev.tributary.pipeline.page;

import org.jspecify.annotations.NullMarked;
