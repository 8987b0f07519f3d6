@NullMarked
package dev.tributary.sample;

import org.jspecify.annotations.NullMarked;
