/** The frame of a page: its head, its sections in their order, and its end. */
@NullMarked
package dev.tributary.report.page.frame;

import org.jspecify.annotations.NullMarked;
