/** The five figures at the head of a page. */
@NullMarked
package dev.tributary.report.page.heads;

import org.jspecify.annotations.NullMarked;
