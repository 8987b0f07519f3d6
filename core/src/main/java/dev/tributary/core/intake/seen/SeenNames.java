package dev.tributary.core.intake.seen;

import dev.tributary.core.intake.NameCount;
import dev.tributary.core.intake.NameVariants;
import java.util.HashMap;
import java.util.List;
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

    /** Returns how many rows have a name of the source. */
    long rows(String inSource) {
        SeenName name = seen.get(inSource);
        return name == null ? 0 : name.rows;
    }

    /** Returns the names that are probably the same. */
    List<NameVariants> variants(String column) {
        Map<String, Long> rows = new HashMap<>();
        seen.values().stream()
                .filter(name -> name.rows > 0)
                .forEach(name -> rows.merge(name.name, name.rows, Long::sum));
        return NameVariants.among(
                column,
                rows.entrySet().stream()
                        .map(entry -> new NameCount(entry.getKey(), entry.getValue()))
                        .toList());
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
