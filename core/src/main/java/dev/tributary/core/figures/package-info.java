/**
 * Path figures: which paths there are, how long they take, the roles of channels in them, and new and returning
 * customers.
 */
@NullMarked
package dev.tributary.core.figures;

import org.jspecify.annotations.NullMarked;
