/**
 * Times as databases and files have them: the form of a column is found from its values, and a value of that form
 * becomes epoch milliseconds. What no value decides is asked for, never guessed.
 */
@NullMarked
package dev.tributary.core.intake.moment;

import org.jspecify.annotations.NullMarked;
