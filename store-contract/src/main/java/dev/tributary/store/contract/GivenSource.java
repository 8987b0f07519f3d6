package dev.tributary.store.contract;

import dev.tributary.core.facts.Facts;
import dev.tributary.store.Source;
import dev.tributary.store.spill.Spilling;
import java.util.Optional;

/** Creates sources with given rows. */
public interface GivenSource {
    /** Creates a source with these rows. */
    Source source(SourceRows rows, Optional<Spilling> spilling);

    /** Reads a source with these rows, all in memory. */
    default Facts read(SourceRows rows) {
        return source(rows, Optional.empty()).read();
    }
}
