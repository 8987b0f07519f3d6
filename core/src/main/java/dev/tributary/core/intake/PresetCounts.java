package dev.tributary.core.intake;

import java.util.List;
import java.util.OptionalLong;

/**
 * What a preset left out of the rows that it read for a table.
 *
 * @param preset its name
 * @param table the table
 * @param of what the rows are, in the plural, such as events
 * @param used how many are used
 * @param leftOut how many are left out, by reason
 * @param noted how many have something else that there is to know
 * @param currencies how many of those used have each currency; an empty one stands for none
 * @param advice what decides it, if amounts of several currencies are added up
 * @param came how many rows came of those used, where each makes one; empty where several make one
 */
// More than 7: these are the columns of one line of a table.
public record PresetCounts(
        String preset,
        SourceTable table,
        String of,
        long used,
        List<Part> leftOut,
        List<Part> noted,
        List<Part> currencies,
        String advice,
        OptionalLong came) {
    // More than 7: these are the columns of one line of a table.
    public PresetCounts {
        leftOut = List.copyOf(leftOut);
        noted = List.copyOf(noted);
        currencies = List.copyOf(currencies);
    }

    /**
     * Some of the rows.
     *
     * @param code what they have in common, for programs
     * @param what the same for people, without a full stop
     * @param rows how many
     */
    public record Part(String code, String what, long rows) {}

    /** Returns how many rows there are. */
    public long seen() {
        return used + leftOut.stream().mapToLong(Part::rows).sum();
    }

    /** Returns whether the counts are those of the rows that came; not so if somebody changed one query of a preset alone. */
    public boolean addUp() {
        return came.orElse(used) == used;
    }

    /** Returns whether amounts of several currencies are added up. */
    public boolean severalCurrencies() {
        return currencies.stream().filter(one -> !one.code().isEmpty()).count() > 1;
    }
}
