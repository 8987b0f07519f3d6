package dev.tributary.core.intake.row;

import dev.tributary.core.intake.NameCount;
import dev.tributary.core.intake.NameVariants;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/**
 * The names that a column holds, and how many rows have each. Any thread may look a name up; only the one that takes rows in
 * counts.
 */
public final class SeenNames {
    private final UnaryOperator<String> renaming;
    private final Map<String, SeenName> seen = new ConcurrentHashMap<>();

    /** @param renaming from a name of the source to the one it gets */
    SeenNames(UnaryOperator<String> renaming) {
        this.renaming = renaming;
    }

    /** Of names that stay as they are. */
    static SeenNames asTheyAre() {
        return new SeenNames(UnaryOperator.identity());
    }

    /** A name of the source. Any thread may ask. */
    public SeenName of(String inSource) {
        return seen.computeIfAbsent(inSource, name -> new SeenName(renaming.apply(name)));
    }

    /** The same of one that may be missing. */
    public Optional<SeenName> named(String inSource) {
        return inSource.isEmpty() ? Optional.empty() : Optional.of(of(inSource));
    }

    /** How many rows have a name of the source. */
    long rows(String inSource) {
        SeenName name = seen.get(inSource);
        return name == null ? 0 : name.rows;
    }

    /** The names that are likely one. */
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

    /** One of them. */
    public static final class SeenName {
        private final String name;
        private long rows;

        private SeenName(String name) {
            this.name = name;
        }

        /** The name it has from here on. */
        public String name() {
            return name;
        }

        /** Counts a row. */
        void count() {
            rows++;
        }
    }
}
