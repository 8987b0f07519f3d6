@NullMarked
package dev.tributary.guess;

import org.jspecify.annotations.NullMarked;
