/**
 * What a source holds: which presets read it, which of its tables look like sessions, conversions and costs, and the
 * settings that probably read them. It looks at names and at some rows, and never at more than it says.
 */
@NullMarked
package dev.tributary.guess;

import org.jspecify.annotations.NullMarked;
