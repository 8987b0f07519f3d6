/** Keeping the key out of what others have written. */
@NullMarked
package dev.tributary.ihcapi.key;

import org.jspecify.annotations.NullMarked;
