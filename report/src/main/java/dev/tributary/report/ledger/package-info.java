/** Requests to the service, deleted answers and erased data, as text and JSON. */
@NullMarked
package dev.tributary.report.ledger;

import org.jspecify.annotations.NullMarked;
