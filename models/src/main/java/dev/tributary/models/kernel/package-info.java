/**
 * Computation for groups of users from their rows alone: journeys, credit, path figures, and the counts that models
 * need. The results are merged exactly and in any order, in this process or across processes. A run on one machine
 * processes one group after another; a cluster processes many at once, with the same functions.
 */
@NullMarked
package dev.tributary.models.kernel;

import org.jspecify.annotations.NullMarked;
