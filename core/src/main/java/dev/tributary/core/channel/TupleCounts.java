package dev.tributary.core.channel;

import java.nio.charset.StandardCharsets;
import java.util.SortedMap;

/**
 * How many sessions have each tuple. A tuple is written as a text with a character for each of its bytes.
 *
 * @param taken the tuples that a rule takes, with the number of their sessions
 * @param open those that no rule takes
 * @param takenBeyond how many sessions have a tuple that a rule takes and that was not remembered, since there are too
 *     many
 * @param openBeyond how many have one that no rule takes and that was not remembered
 */
public record TupleCounts(
        SortedMap<String, Long> taken, SortedMap<String, Long> open, long takenBeyond, long openBeyond) {
    /** Writes a tuple; texts that are not UTF-8, because they were cut, remain different. */
    static String text(byte[] tuple) {
        return new String(tuple, StandardCharsets.ISO_8859_1);
    }

    static TrafficSource read(String tuple) {
        byte[] bytes = tuple.getBytes(StandardCharsets.ISO_8859_1);
        return TupleBytes.read(bytes, 0, bytes.length);
    }
}
