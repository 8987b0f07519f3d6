package dev.tributary.core.column;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

final class Utf8Test {
    private static final int LONGEST = 40;
    private static final byte BROKEN = (byte) 0xFF;
    private static final byte LETTER = 'a';

    @Test
    void aBrokenByteIsFoundWhereverItIs() {
        forEachPlace(BROKEN, (text, has) -> assertThat(text.isSound()).isEqualTo(!has));
    }

    @Test
    void aNulIsFoundWhereverItIs() {
        forEachPlace((byte) 0, (text, has) -> assertThat(text.holdsNul()).isEqualTo(has));
    }

    @Test
    void noOtherByteIsTakenForANul() {
        byte[] others = new byte[255];
        for (int at = 0; at < others.length; at++) {
            others[at] = (byte) (at + 1);
        }
        for (int from = 0; from < others.length; from++) {
            assertThat(new Utf8().set(others, from, others.length - from).holdsNul())
                    .as("from %d", from)
                    .isFalse();
        }
    }

    @Test
    void lettersOfSeveralBytesAreSound() {
        String word = "aé€😀";
        for (int before = 0; before < LONGEST; before++) {
            assertThat(new Utf8().set("x".repeat(before) + word).isSound()).isTrue();
        }
    }

    /** Texts of all lengths within a larger array, whose other bytes must not matter. */
    private static void forEachPlace(byte special, Expectation expected) {
        for (int from = 0; from < 9; from++) {
            for (int length = 0; length <= LONGEST; length++) {
                byte[] bytes = new byte[from + length + 9];
                Arrays.fill(bytes, special);
                Arrays.fill(bytes, from, from + length, LETTER);
                expected.of(new Utf8().set(bytes, from, length), false);
                for (int at = from; at < from + length; at++) {
                    bytes[at] = special;
                    expected.of(new Utf8().set(bytes, from, length), true);
                    bytes[at] = LETTER;
                }
            }
        }
    }

    private interface Expectation {
        void of(Utf8 text, boolean hasIt);
    }
}
