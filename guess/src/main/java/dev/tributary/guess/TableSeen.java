package dev.tributary.guess;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A table that was looked at.
 *
 * @param name its name, as a mapping has it
 * @param columns its columns, as spelled there
 * @param problem why it cannot be read, a sentence; empty if it can
 */
public record TableSeen(String name, List<String> columns, Optional<String> problem) {
    public TableSeen {
        columns = List.copyOf(columns);
    }

    /** Returns whether it has all of some columns, whatever their case. */
    boolean has(List<String> wanted) {
        return wanted.stream().allMatch(name -> column(name).isPresent());
    }

    /** Returns a column as spelled there. */
    Optional<String> column(String wanted) {
        return columns.stream().filter(wanted::equalsIgnoreCase).findFirst();
    }

    /** Returns whether its name says one of some things. */
    boolean isCalled(String... words) {
        String lower = name.toLowerCase(Locale.ROOT);
        for (String word : words) {
            if (lower.contains(word)) {
                return true;
            }
        }
        return false;
    }
}
