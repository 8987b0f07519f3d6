package dev.tributary.models;

import dev.tributary.core.facts.CodePoints;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Channels by numbers that follow from their names alone. Those of a table of sessions follow from the order of its rows, and
 * sums of doubles from the order of their terms; so the same data in another order would give other last digits.
 */
public final class ChannelNumbers {
    private final List<String> codes;
    private final List<String> names;
    private final int[] numbers;

    /** @param codes the names, by the numbers that a table of sessions gives them; each once */
    public ChannelNumbers(List<String> codes) {
        this(codes, codes.stream().sorted(CodePoints::compare).toList());
    }

    private ChannelNumbers(List<String> codes, List<String> names) {
        this.codes = List.copyOf(codes);
        this.names = names;
        this.numbers = indexes(codes, names);
    }

    /** The index of each of some names in a longer list, in which each stands once. */
    private static int[] indexes(List<String> names, List<String> all) {
        Map<String, Integer> indexes = new HashMap<>();
        all.forEach(name -> indexes.put(name, indexes.size()));
        return names.stream().mapToInt(name -> indexes.getOrDefault(name, -1)).toArray();
    }

    /**
     * Of the same table, where other tables have further channels.
     *
     * @param all the names of all of them, ordered by code point
     */
    public ChannelNumbers numbered(List<String> all) {
        return new ChannelNumbers(codes, all);
    }

    /** The names, by their numbers. */
    public List<String> names() {
        return names;
    }

    public int size() {
        return names.size();
    }

    /** The number of a channel that a table of sessions gives another. */
    public int of(int code) {
        return numbers[code];
    }
}
