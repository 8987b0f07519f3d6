/** Rules about what comes in: which texts name nobody and nothing, and which names are likely one. */
@NullMarked
package dev.tributary.core.intake;

import org.jspecify.annotations.NullMarked;
