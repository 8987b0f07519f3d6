/** Known exports, read through their presets: with the sums that they must give. */
@NullMarked
package dev.tributary.formats;

import org.jspecify.annotations.NullMarked;
