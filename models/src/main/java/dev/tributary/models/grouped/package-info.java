/** Attribution of grouped paths: each with how often it converted, what that brought in, and how often it did not. */
@NullMarked
package dev.tributary.models.grouped;

import org.jspecify.annotations.NullMarked;
