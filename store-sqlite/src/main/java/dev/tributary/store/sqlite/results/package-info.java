/** Results in a SQLite file: credits, reports, the ledger and the runs, each change a transaction. */
@NullMarked
package dev.tributary.store.sqlite.results;

import org.jspecify.annotations.NullMarked;
