/** Conversion types: which conversions belong together because the same IHC parameters are trained for them. */
@NullMarked
package dev.tributary.core.type;

import org.jspecify.annotations.NullMarked;
