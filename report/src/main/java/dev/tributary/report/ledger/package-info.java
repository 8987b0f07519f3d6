/** What was asked of the service, thrown away or erased, as text and JSON. */
@NullMarked
package dev.tributary.report.ledger;

import org.jspecify.annotations.NullMarked;
