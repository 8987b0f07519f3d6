package dev.tributary.store.contract;

import dev.tributary.core.facts.Facts;
import dev.tributary.store.Source;
import dev.tributary.store.spill.Spilling;
import java.util.Optional;

/** Creates sources with given rows. */
public interface GivenSource {
    /** Creates a source with these rows. */
    Source source(SourceRows rows, Optional<Spilling> spilling);

    /**
     * Returns whether the source has types. If not, each cell is written as a text, a missing one is an empty one, and
     * bytes cannot be given.
     */
    default boolean typed() {
        return true;
    }

    /** Returns the number of the first row of a table. */
    default long firstRow() {
        return 1;
    }

    /** Reads a source with these rows, all in memory. */
    default Facts read(SourceRows rows) {
        return source(rows, Optional.empty()).read();
    }
}
