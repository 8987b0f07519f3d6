/** Cost and return of paid channels: is the money where the revenue is? */
@NullMarked
package dev.tributary.report.page.cost;

import org.jspecify.annotations.NullMarked;
