/** Attribution of journeys, and its outcomes. */
@NullMarked
package dev.tributary.core.attribution;

import org.jspecify.annotations.NullMarked;
