@NullMarked
package dev.tributary.calibrate;

import org.jspecify.annotations.NullMarked;
