/** Texts for messages: escaping, and suggestions of similar names. */
@NullMarked
package dev.tributary.core.text;

import org.jspecify.annotations.NullMarked;
