/** Conversion types: groups of conversions with their own trained IHC parameters. */
@NullMarked
package dev.tributary.core.type;

import org.jspecify.annotations.NullMarked;
