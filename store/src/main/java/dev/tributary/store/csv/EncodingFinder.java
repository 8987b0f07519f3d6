package dev.tributary.store.csv;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import dev.tributary.core.csv.CsvAsked;
import dev.tributary.core.text.TextCoding;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Finds the encoding of a CSV file from its beginning. */
final class EncodingFinder {
    private EncodingFinder() {}

    /**
     * Returns the encoding.
     *
     * @throws TributaryException SOURCE_DATA when the beginning is no text in it, or in any that is detected
     */
    static TextCoding find(String name, CsvBeginning beginning, CsvAsked asked, FormWords words) {
        byte[] bytes = beginning.bytes();
        KnownBinary.refuse(name, bytes);
        if (asked.charset().isPresent()) {
            TextCoding coding = TextCoding.asked(asked.charset().get(), bytes);
            if (!coding.fits(bytes, beginning.whole())) {
                throw new TributaryException(
                        ProblemKind.SOURCE_DATA,
                        name + " is not a text in " + coding.charset().name() + ".",
                        "Leave out the encoding to have it detected, or give another.");
            }
            return coding;
        }
        Optional<TextCoding> found = TextCoding.of(bytes, beginning.whole());
        if (found.filter(coding -> coding.mark() > 0 || isWide(coding)).isPresent()) {
            return found.filter(coding -> coding.fits(bytes, beginning.whole())).orElseThrow(() -> noText(name, words));
        }
        if (found.filter(coding -> coding.charset().equals(StandardCharsets.UTF_8))
                        .isEmpty()
                && isMostlyUtf8(bytes)) {
            return new TextCoding(StandardCharsets.UTF_8, 0);
        }
        return found.orElseThrow(() -> noText(name, words));
    }

    private static boolean isWide(TextCoding coding) {
        return coding.charset().name().startsWith("UTF-16");
    }

    private static TributaryException noText(String name, FormWords words) {
        return new TributaryException(
                ProblemKind.SOURCE_DATA,
                name + " is not a text in UTF-8, UTF-16 or Windows-1252.",
                "Give the encoding, such as " + words.encoding() + ".");
    }

    /**
     * Returns whether more characters beyond ASCII are valid UTF-8 than not: a few damaged cells make no file
     * Windows-1252, in which hardly ever two such characters follow each other in the way of UTF-8.
     */
    private static boolean isMostlyUtf8(byte[] bytes) {
        CharsetDecoder decoder = new TextCoding(StandardCharsets.UTF_8, 0).decoder();
        ByteBuffer rest = ByteBuffer.wrap(bytes);
        CharBuffer some = CharBuffer.allocate(8192);
        long valid = 0;
        long broken = 0;
        while (rest.hasRemaining()) {
            CoderResult result = decoder.decode(rest, some, true);
            valid += some.flip().chars().filter(c -> c >= 0x80).count();
            some.clear();
            if (result.isError()) {
                broken++;
                rest.position(rest.position() + result.length());
                decoder.reset();
            }
        }
        return valid > broken;
    }
}
