package dev.tributary.core.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BlankTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\t",
                "\n\r",
                "\u00a0",
                "\u2003",
                "\u202f",
                "\u3000",
                "\u200b",
                "\ufeff",
                "\u200d\u200c",
                "\u2028",
                "\u0085",
                "\u0000",
                "\u007f",
                "\u00ad",
                "\u2060",
                "\u3164",
                "\u2800",
                "\ufe0f",
                " \u00a0\t\u200b "
            })
    void whatShowsNothingIsBlank(String text) {
        assertThat(Blank.is(text)).isTrue();
        assertThat(isBlankAsBytes(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", " a", "0", "-", "é", "\u00a0é", "Ж", "日", "😀", "\u200b😀", "\ufffd", "\u0301"})
    void whatShowsAnythingIsNot(String text) {
        assertThat(Blank.is(text)).isFalse();
        assertThat(isBlankAsBytes(text)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "034e, 034f, 034f, 0350",
        "115e, 115f, 1160, 1161",
        "17b3, 17b4, 17b5, 17b6",
        "180a, 180b, 180f, 1810",
        "27ff, 2800, 2800, 2801",
        "3163, 3164, 3164, 3165",
        "fdff, fe00, fe0f, fe10",
        "ff9f, ffa0, ffa0, ffa1",
        "e00ff, e0100, e01ef, e01f0"
    })
    void fillersAreBlankFromTheFirstToTheLastAndTheirNeighboursAreNot(
            String before, String first, String last, String after) {
        assertThat(Blank.is(Integer.parseInt(first, 16))).isTrue();
        assertThat(Blank.is(Integer.parseInt(last, 16))).isTrue();
        assertThat(Blank.is(Integer.parseInt(before, 16))).isFalse();
        assertThat(Blank.is(Integer.parseInt(after, 16))).isFalse();
    }

    @Test
    void bytesAndCharactersSayTheSameOfEveryCharacter() {
        for (int point = 0; point <= Character.MAX_CODE_POINT; point++) {
            if (point < Character.MIN_SURROGATE || point > Character.MAX_SURROGATE) {
                String text = " " + Character.toString(point);
                if (isBlankAsBytes(text) != Blank.is(text)) {
                    fail("U+%04X", point);
                }
            }
        }
    }

    @Test
    void bytesThatAreNoUtf8AreNotBlankAndReadNoFurtherThanTheyGo() {
        for (int first = 0x80; first <= 0xff; first++) {
            byte[] bytes = {(byte) first, (byte) 0xa0};
            assertThat(Blank.is(bytes, 0, 1)).as("%x", first).isFalse();
            assertThat(Blank.is(bytes, 0, 2)).as("%x a0", first).isEqualTo(first == 0xc2);
        }
    }

    private static boolean isBlankAsBytes(String text) {
        byte[] bytes = ("x" + text + "x").getBytes(StandardCharsets.UTF_8);
        return Blank.is(bytes, 1, bytes.length - 2);
    }
}
