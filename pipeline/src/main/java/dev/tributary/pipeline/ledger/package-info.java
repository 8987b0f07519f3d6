/** The requests of a run: which journeys are new or changed, and the record of every request. */
@NullMarked
package dev.tributary.pipeline.ledger;

import org.jspecify.annotations.NullMarked;
