/** What all sections of a page are made of. */
@NullMarked
package dev.tributary.report.page.material;

import org.jspecify.annotations.NullMarked;
