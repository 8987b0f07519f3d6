/** Texts for messages: fit to be shown, and the one that was probably meant. */
@NullMarked
package dev.tributary.core.text;

import org.jspecify.annotations.NullMarked;
