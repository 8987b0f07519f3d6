package dev.tributary.core.channel;

import dev.tributary.core.column.Utf8;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What is known of where a session came from, as bytes: the parts that rules can see, so that sessions that differ in
 * nothing else are the same. Of a referrer that is its site and the beginning of its path; of click ids, their names.
 * Nothing is created for each session. Not thread-safe.
 */
public final class TupleBytes {
    /** The longest part, in bytes; the rest of a longer one is not seen. */
    static final int LONGEST = 1_000;

    private static final int PARTS = 5;
    private static final int PATH_NAMES = 2;
    private static final byte END = 0;

    private final byte[] bytes = new byte[PARTS * (LONGEST + 1)];
    private int length;

    /** Begins the next session. */
    public void begin() {
        length = 0;
    }

    byte[] bytes() {
        return bytes;
    }

    int length() {
        return length;
    }

    /** Adds source, medium or campaign, in this order; none of them has a NUL. */
    public void add(Utf8 text) {
        copy(text, Math.min(text.length(), LONGEST));
        bytes[length++] = END;
    }

    /** Adds the referrer: up to the second name in its path. */
    public void addReferrer(Utf8 text) {
        copy(text, siteLength(text));
        bytes[length++] = END;
    }

    private void copy(Utf8 text, int size) {
        System.arraycopy(text.bytes(), text.from(), bytes, length, size);
        length += size;
    }

    private static int siteLength(Utf8 text) {
        int most = Math.min(text.length(), LONGEST);
        int slashes = 0;
        for (int at = 0; at < most; at++) {
            byte one = text.bytes()[text.from() + at];
            if (one == '?' || one == '#') {
                return at;
            }
            if (one == '/') {
                boolean authority = slashes == 0 && at + 1 < most && text.bytes()[text.from() + at + 1] == '/';
                if (authority) {
                    at++;
                } else if (++slashes > PATH_NAMES) {
                    return at;
                }
            }
        }
        return most;
    }

    /**
     * Adds the names of click ids: {@code gclid}, {@code gclid,fbclid}, {@code gclid=abc&fbclid=def}, an address with
     * such a query, or a JSON object. A name without a value, as in {@code gclid=&fbclid=def}, is left out.
     */
    public void addClickIds(Utf8 text) {
        int most = Math.min(text.length(), LONGEST);
        int from = length;
        int at = 0;
        while (at < most) {
            int name = length;
            while (at < most && isName(at(text, at))) {
                bytes[length++] = at(text, at);
                at++;
            }
            while (at < most && isQuote(at(text, at))) {
                at++;
            }
            boolean worth = true;
            if (at < most && (at(text, at) == '=' || at(text, at) == ':')) {
                at++;
                int value = at;
                while (at < most && !isSeparator(at(text, at))) {
                    at++;
                }
                worth = isValue(text, value, at);
            }
            if (worth && length > name) {
                bytes[length++] = ',';
            } else {
                length = name;
            }
            while (at < most && !isName(at(text, at))) {
                at++;
            }
        }
        length = Math.min(length, from + LONGEST);
        bytes[length++] = END;
    }

    private static byte at(Utf8 text, int at) {
        return text.bytes()[text.from() + at];
    }

    private static boolean isName(byte one) {
        return (one >= 'a' && one <= 'z') || (one >= 'A' && one <= 'Z') || (one >= '0' && one <= '9') || one == '_';
    }

    private static boolean isQuote(byte one) {
        return one == '"' || one == '\'' || one == ' ';
    }

    private static boolean isSeparator(byte one) {
        return one == '&' || one == ',' || one == ';' || one == '?' || one == '#' || one == '|' || one == '}';
    }

    private static boolean isValue(Utf8 text, int from, int to) {
        int first = from;
        int last = to;
        while (first < last && isQuote(at(text, first))) {
            first++;
        }
        while (last > first && isQuote(at(text, last - 1))) {
            last--;
        }
        int size = last - first;
        return size > 0
                && !(size == 4
                        && new Utf8()
                                .set(text.bytes(), text.from() + first, size)
                                .toString()
                                .equals("null"));
    }

    /** Returns what the bytes of a session say. */
    static TrafficSource read(byte[] bytes, int from, int length) {
        List<String> parts = new ArrayList<>();
        int part = from;
        for (int at = from; at < from + length; at++) {
            if (bytes[at] == END) {
                parts.add(new Utf8().set(bytes, part, at - part).toString());
                part = at + 1;
            }
        }
        List<String> clickIds = Arrays.stream(parts.get(PARTS - 1).split(","))
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
        return new TrafficSource(parts.get(0), parts.get(1), parts.get(2), parts.get(3), clickIds);
    }
}
