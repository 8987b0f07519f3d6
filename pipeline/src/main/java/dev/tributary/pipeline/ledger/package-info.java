/** What a run must pay for: which journeys are new or changed, and the account of every request. */
@NullMarked
package dev.tributary.pipeline.ledger;

import org.jspecify.annotations.NullMarked;
