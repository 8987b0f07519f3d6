/**
 * What is computed of some users from their rows alone: journeys, credit, figures of paths, what models need. It is merged exactly and
 * in any order, in this process or from others. A run on one machine takes one group of users after another; a cluster has many at
 * once. Both call the same.
 */
@NullMarked
package dev.tributary.models.kernel;

import org.jspecify.annotations.NullMarked;
