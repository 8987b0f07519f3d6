/**
 * The ledger of a metered service: requests, answers, results, and the planning of requests. The client, the storage
 * and the reports share these types.
 */
@NullMarked
package dev.tributary.core.ledger;

import org.jspecify.annotations.NullMarked;
