/** Removal of the key from external text. */
@NullMarked
package dev.tributary.ihcapi.key;

import org.jspecify.annotations.NullMarked;
