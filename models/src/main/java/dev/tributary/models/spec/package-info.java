/** Models by the names that people give them. */
@NullMarked
package dev.tributary.models.spec;

import org.jspecify.annotations.NullMarked;
