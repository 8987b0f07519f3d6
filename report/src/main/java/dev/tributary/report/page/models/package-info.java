/** Section 7 of a page: all models, side by side. */
@NullMarked
package dev.tributary.report.page.models;

import org.jspecify.annotations.NullMarked;
