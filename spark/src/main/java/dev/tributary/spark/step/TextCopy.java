package dev.tributary.spark.step;

import dev.tributary.core.column.Utf8;
import java.util.Arrays;

/** Texts as bytes. */
final class TextCopy {
    private TextCopy() {}

    /** Returns a copy of the bytes of a text. */
    static byte[] of(Utf8 text) {
        return Arrays.copyOfRange(text.bytes(), text.from(), text.from() + text.length());
    }
}
