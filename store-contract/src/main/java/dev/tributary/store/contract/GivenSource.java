package dev.tributary.store.contract;

import dev.tributary.core.facts.Facts;
import dev.tributary.store.Source;
import dev.tributary.store.spill.Spilling;
import java.util.Optional;

/** A source of given rows. */
public interface GivenSource {
    /** A new source of these rows. */
    Source source(SourceRows rows, Optional<Spilling> spilling);

    /** What is read of these rows, all in memory. */
    default Facts read(SourceRows rows) {
        return source(rows, Optional.empty()).read();
    }
}
