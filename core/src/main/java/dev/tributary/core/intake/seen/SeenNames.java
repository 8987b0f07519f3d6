package dev.tributary.core.intake.seen;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/**
 * The names in a column, and the number of rows of each. Any thread may look up a name; only the thread that accepts
 * rows counts.
 */
public final class SeenNames {
    private final UnaryOperator<String> renaming;
    private final Map<String, SeenName> seen = new ConcurrentHashMap<>();

    /** @param renaming from a name of the source to the name used */
    SeenNames(UnaryOperator<String> renaming) {
        this.renaming = renaming;
    }

    /** Creates a collector without renaming. */
    static SeenNames asTheyAre() {
        return new SeenNames(UnaryOperator.identity());
    }

    /** Returns the entry of a name in the source. Thread-safe. */
    public SeenName of(String inSource) {
        return seen.computeIfAbsent(inSource, name -> new SeenName(renaming.apply(name)));
    }

    /** The same for an optional name. */
    public Optional<SeenName> named(String inSource) {
        return inSource.isEmpty() ? Optional.empty() : Optional.of(of(inSource));
    }

    void addTo(SeenCounts counts, SeenKind kind) {
        seen.forEach((name, found) -> counts.add(kind, name, found.rows));
    }

    /** An entry. */
    public static final class SeenName {
        private final String name;
        private long rows;

        private SeenName(String name) {
            this.name = name;
        }

        /** Returns the name after renaming. */
        public String name() {
            return name;
        }

        /** Counts a row. */
        public void count() {
            rows++;
        }
    }
}
