package dev.tributary.core.intake;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A quick test that excludes most ids from the names of {@link UnknownUsers}, without creating a text. Immutable. */
final class AsciiNames {
    private static final int ASCII = 0x80;
    private static final int DELETE = 0x7f;

    /** By first byte in lower case. */
    private final List<List<byte[]>> byFirst = Stream.generate(() -> (List<byte[]>) new ArrayList<byte[]>())
            .limit(ASCII)
            .toList();

    /** Whether there are names with non-ASCII characters. */
    private final boolean others;

    AsciiNames(Set<String> names) {
        boolean foreign = false;
        for (String name : names) {
            if (name.isEmpty()) {
                continue;
            }
            if (name.chars().allMatch(c -> c < ASCII)) {
                byFirst.get(name.charAt(0)).add(name.getBytes(StandardCharsets.US_ASCII));
            } else {
                foreign = true;
            }
        }
        this.others = foreign;
    }

    /** Returns whether the full check is needed. */
    boolean mayHold(byte[] bytes, int from, int length) {
        int first = bytes[from];
        int last = bytes[from + length - 1];
        if ((first | last) < 0) {
            return others || isBlankAtAnEnd(bytes, from, length);
        }
        if (isBlank(first) || isBlank(last) || first == '\'' || first == '"' || first == '`') {
            return true;
        }
        if (isNothing(first)) {
            int at = from;
            while (at < from + length && isNothing(bytes[at])) {
                at++;
            }
            if (at == from + length) {
                return true;
            }
        }
        List<byte[]> names = byFirst.get(lower(first));
        for (int index = 0; index < names.size(); index++) {
            if (names.get(index).length == length && same(names.get(index), bytes, from)) {
                return true;
            }
        }
        return others && !isAscii(bytes, from, length);
    }

    private static boolean isAscii(byte[] bytes, int from, int length) {
        for (int at = from; at < from + length; at++) {
            if (bytes[at] < 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean isBlank(int character) {
        return character <= ' ' || character == DELETE;
    }

    /** Returns whether a non-ASCII byte at an end may belong to a blank. */
    private static boolean isBlankAtAnEnd(byte[] bytes, int from, int length) {
        int after = from + 1;
        while (after < from + length && (bytes[after] & 0xc0) == ASCII) {
            after++;
        }
        int last = from + length - 1;
        while (last > from && (bytes[last] & 0xc0) == ASCII) {
            last--;
        }
        return Blank.is(bytes, from, after - from) || Blank.is(bytes, last, from + length - last);
    }

    private static boolean same(byte[] name, byte[] bytes, int from) {
        for (int at = 0; at < name.length; at++) {
            if (name[at] != lower(bytes[from + at])) {
                return false;
            }
        }
        return true;
    }

    static boolean isNothing(int character) {
        return character == '0' || character == '-' || character == '.' || character == '{' || character == '}';
    }

    private static int lower(int character) {
        return character >= 'A' && character <= 'Z' ? character + 32 : character;
    }
}
