package dev.tributary.core.column;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class IdIndexTest {
    @Test
    void aTextThatWasNotAddedIsAbsent() {
        IdIndex index = new IdIndex();
        assertThat(index.find("a")).isEqualTo(IdIndex.ABSENT);

        index.add("a");

        assertThat(index.find("a")).isZero();
        assertThat(index.find("A")).isEqualTo(IdIndex.ABSENT);
        assertThat(index.find("a ")).isEqualTo(IdIndex.ABSENT);
        assertThat(index.find("")).isEqualTo(IdIndex.ABSENT);
    }

    @Test
    void anEmptyTextMayComeFirst() {
        IdIndex index = new IdIndex();

        assertThat(index.add("")).isZero();
        assertThat(index.add("")).isZero();
        assertThat(index.column().get(0)).isEmpty();
        assertThat(index.find("")).isZero();
    }

    @Test
    void textsWithTheSameHashAreToldApart() {
        byte[] first = {0, 31};
        byte[] second = {1, 0};
        assertThat(IdColumn.hash(first, 0, 2)).isEqualTo(IdColumn.hash(second, 0, 2));
        IdIndex index = new IdIndex();

        assertThat(index.add(first)).isZero();
        assertThat(index.find(second)).isEqualTo(IdIndex.ABSENT);
        assertThat(index.add(second)).isEqualTo(1);
        assertThat(index.find(first)).isZero();
        assertThat(index.find(second)).isEqualTo(1);
    }

    @Test
    void manyTextsWithTheSameHashSurviveTheGrowthOfTheIndex() {
        IdIndex index = new IdIndex();
        List<byte[]> texts = new ArrayList<>();
        for (int bits = 0; bits < 1 << 12; bits++) {
            byte[] text = new byte[24];
            for (int pair = 0; pair < 12; pair++) {
                boolean set = (bits >> pair & 1) == 1;
                text[2 * pair] = (byte) (set ? 1 : 0);
                text[2 * pair + 1] = (byte) (set ? 0 : 31);
            }
            texts.add(text);
            index.add(text);
        }

        for (int row = 0; row < texts.size(); row++) {
            assertThat(index.find(texts.get(row))).as("text %d", row).isEqualTo(row);
        }
    }

    @Test
    void textsLargerThanAChunkAreKeptWhole() {
        String large = "é".repeat(1 << 20);
        IdIndex index = new IdIndex();
        index.add("before");
        index.add(large);
        index.add("after");
        index.add(large + "x");

        assertThat(index.find(large)).isEqualTo(1);
        assertThat(index.column().get(1)).isEqualTo(large);
        assertThat(index.find(large + "x")).isEqualTo(3);
        assertThat(index.column().get(2)).isEqualTo("after");
        assertThat(index.column().compare(1, 3)).isNegative();
    }

    @Test
    void itAgreesWithAHashMapAndWithTheOrderOfBytes() {
        for (int seed = 1; seed <= 5; seed++) {
            Random random = new Random(seed);
            IdIndex index = new IdIndex();
            Map<String, Integer> known = new HashMap<>();
            List<String> rows = new ArrayList<>();
            for (int round = 0; round < 6000; round++) {
                String text = text(random);
                assertThat(index.find(text))
                        .as("find, seed %d round %d", seed, round)
                        .isEqualTo(known.getOrDefault(text, IdIndex.ABSENT));
                if (known.putIfAbsent(text, rows.size()) == null) {
                    rows.add(text);
                }
                assertThat(index.add(text))
                        .as("add, seed %d round %d", seed, round)
                        .isEqualTo(known.get(text));
            }
            assertThat(index.size()).isEqualTo(rows.size());
            for (int round = 0; round < 3000; round++) {
                int a = random.nextInt(rows.size());
                int b = random.nextInt(rows.size());
                assertThat(index.column().get(a)).isEqualTo(rows.get(a));
                assertThat(Integer.signum(index.column().compare(a, b)))
                        .as("compare, seed %d round %d", seed, round)
                        .isEqualTo(Integer.signum(Arrays.compareUnsigned(utf8(rows.get(a)), utf8(rows.get(b)))));
            }
        }
    }

    private static String text(Random random) {
        int[] points = {'a', 'b', '0', ' ', 'é', '中', 0xFF5E, 0x1F600, 0x10FFFF, 0, '\'', '\n'};
        StringBuilder text = new StringBuilder();
        int length = random.nextInt(6);
        for (int i = 0; i < length; i++) {
            text.appendCodePoint(points[random.nextInt(points.length)]);
        }
        return text.toString();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
