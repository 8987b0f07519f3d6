package dev.tributary.core.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CodePointsTest {
    @Test
    void anEmojiComesAfterAFullWidthSign() {
        assertThat("😀".compareTo("＝")).as("the order of Java's own chars").isNegative();
        assertThat(CodePoints.compare("😀", "＝")).isPositive();
        assertThat(CodePoints.compare("＝", "😀")).isNegative();
    }

    @Test
    void aTextComesAfterItsOwnBeginning() {
        assertThat(CodePoints.compare("ab", "a")).isPositive();
        assertThat(CodePoints.compare("", "a")).isNegative();
        assertThat(CodePoints.compare("a😀", "a😀")).isZero();
    }

    @Test
    void theOrderIsThatOfTheUtf8Bytes() {
        Random random = new Random(7);
        for (int round = 0; round < 20_000; round++) {
            String a = text(random);
            String b = text(random);
            int bytes = Arrays.compareUnsigned(a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8));
            assertThat(Integer.signum(CodePoints.compare(a, b)))
                    .as("round %d: '%s' and '%s'", round, a, b)
                    .isEqualTo(Integer.signum(bytes));
        }
    }

    private static String text(Random random) {
        int[] points = {1, 'a', 'z', 0x7FF, 0x800, 0xD7FF, 0xE000, 0xFFFF, 0x10000, 0x1F600, 0x10FFFF};
        StringBuilder text = new StringBuilder();
        int length = random.nextInt(4);
        for (int i = 0; i < length; i++) {
            text.appendCodePoint(points[random.nextInt(points.length)]);
        }
        return text.toString();
    }

    @Test
    void wherePrefixesDifferTheirOrderIsThatOfTheTexts() {
        Random random = new Random(1);
        String[] parts = {"", "a", "b", "7", "\u0001", "~", "\u0080", "é", "＝", "😀", "abcdefg", "abcdefgh"};
        for (int round = 0; round < 20_000; round++) {
            String one = parts[random.nextInt(parts.length)]
                    + parts[random.nextInt(parts.length)]
                    + parts[random.nextInt(parts.length)];
            String other = parts[random.nextInt(parts.length)]
                    + parts[random.nextInt(parts.length)]
                    + parts[random.nextInt(parts.length)];
            int byPrefix = Long.compareUnsigned(CodePoints.prefix(one), CodePoints.prefix(other));
            if (byPrefix != 0) {
                assertThat(Integer.signum(byPrefix))
                        .as("'%s' and '%s'", one, other)
                        .isEqualTo(Integer.signum(CodePoints.compare(one, other)));
            }
        }
        assertThat(CodePoints.prefix("abcdefghi")).isEqualTo(CodePoints.prefix("abcdefghz"));
        assertThat(CodePoints.prefix("abcdefg")).isNotEqualTo(CodePoints.prefix("abcdefgh"));
    }
}
