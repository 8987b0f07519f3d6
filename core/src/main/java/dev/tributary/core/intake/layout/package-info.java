/**
 * The layout of a source: the mapping applied to what a connector has. Tables and columns are looked up, and the forms
 * of times found from their values, before a run begins; a mistake is answered with the setting that mends it.
 */
@NullMarked
package dev.tributary.core.intake.layout;

import org.jspecify.annotations.NullMarked;
