package dev.tributary.models;

import dev.tributary.core.facts.CodePoints;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Channels by numbers that follow from their names alone. Those of a table of sessions follow from the order of its rows, and
 * sums of doubles from the order of their terms; so the same data in another order would give other last digits.
 */
public final class ChannelNumbers {
    private final List<String> names;
    private final int[] numbers;

    /** @param codes the names, by the numbers that a table of sessions gives them; each once */
    public ChannelNumbers(List<String> codes) {
        this.names = codes.stream().sorted(CodePoints::compare).toList();
        this.numbers = new int[codes.size()];
        IntStream.range(0, numbers.length).forEach(code -> numbers[code] = names.indexOf(codes.get(code)));
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
