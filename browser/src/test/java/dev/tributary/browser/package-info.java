/** Tests of the page of a report in a real browser. */
@NullMarked
package dev.tributary.browser;

import org.jspecify.annotations.NullMarked;
