/** The project's documents: their blocks, and the commands and outputs that they show, for the tests that run them. */
@NullMarked
package dev.tributary.testing.docs;

import org.jspecify.annotations.NullMarked;
