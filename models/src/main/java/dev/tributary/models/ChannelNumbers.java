package dev.tributary.models;

import dev.tributary.core.facts.CodePoints;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Channel numbers that depend on names alone. Those of a session table depend on the order of its rows, and sums of
 * doubles depend on the order of their terms; with those numbers, the same data in another order would give different
 * last digits.
 */
public final class ChannelNumbers {
    private final List<String> codes;
    private final List<String> names;
    private final int[] numbers;

    /** @param codes the names, by the numbers of a session table; each once */
    public ChannelNumbers(List<String> codes) {
        this(codes, codes.stream().sorted(CodePoints::compare).toList());
    }

    private ChannelNumbers(List<String> codes, List<String> names) {
        this.codes = List.copyOf(codes);
        this.names = names;
        this.numbers = indexes(codes, names);
    }

    /** Returns the index of each of some names in a longer list of distinct names. */
    private static int[] indexes(List<String> names, List<String> all) {
        Map<String, Integer> indexes = new HashMap<>();
        all.forEach(name -> indexes.put(name, indexes.size()));
        return names.stream().mapToInt(name -> indexes.getOrDefault(name, -1)).toArray();
    }

    /**
     * Creates numbers for a table among several, whose channels may differ.
     *
     * @param all the names of all of them, ordered by code point
     */
    public ChannelNumbers numbered(List<String> all) {
        return new ChannelNumbers(codes, all);
    }

    /** Returns the names, by number. */
    public List<String> names() {
        return names;
    }

    public int size() {
        return names.size();
    }

    /** Returns the number of a channel with another number in the session table. */
    public int of(int code) {
        return numbers[code];
    }
}
