package dev.tributary.store.rows.batch;

/** Writes characters as UTF-8 into an array, without an object for each text. */
final class Utf8Writing {
    private static final int REPLACEMENT = 0xFFFD;

    private Utf8Writing() {}

    /** Returns whether each half of a surrogate pair has its other half. */
    static boolean isSound(char[] chars, int from, int to) {
        for (int at = from; at < to; at++) {
            if (Character.isSurrogate(chars[at])) {
                if (!isPair(chars, at, to)) {
                    return false;
                }
                at++;
            }
        }
        return true;
    }

    private static boolean isPair(char[] chars, int at, int to) {
        return Character.isHighSurrogate(chars[at]) && at + 1 < to && Character.isLowSurrogate(chars[at + 1]);
    }

    /**
     * Writes characters; half a pair becomes a replacement character.
     *
     * @param into has room for three bytes for each
     * @return the position behind the last byte
     */
    static int write(char[] chars, int from, int to, byte[] into, int position) {
        int next = position;
        int at = from;
        while (at < to) {
            boolean pair = isPair(chars, at, to);
            int point = pair
                    ? Character.toCodePoint(chars[at], chars[at + 1])
                    : Character.isSurrogate(chars[at]) ? REPLACEMENT : chars[at];
            at += pair ? 2 : 1;
            next = write(point, into, next);
        }
        return next;
    }

    private static int write(int point, byte[] into, int position) {
        int next = position;
        if (point < 0x80) {
            into[next++] = (byte) point;
        } else if (point < 0x800) {
            into[next++] = (byte) (0xC0 | (point >> 6));
            into[next++] = further(point);
        } else if (point < 0x10000) {
            into[next++] = (byte) (0xE0 | (point >> 12));
            into[next++] = further(point >> 6);
            into[next++] = further(point);
        } else {
            into[next++] = (byte) (0xF0 | (point >> 18));
            into[next++] = further(point >> 12);
            into[next++] = further(point >> 6);
            into[next++] = further(point);
        }
        return next;
    }

    private static byte further(int bits) {
        return (byte) (0x80 | (bits & 0x3F));
    }
}
