package dev.tributary.core.column;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
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
        for (List<byte[]> pair : withTheSameHash()) {
            IdIndex index = new IdIndex();

            assertThat(index.add(pair.get(0))).isZero();
            assertThat(index.find(pair.get(1))).isEqualTo(IdIndex.ABSENT);
            assertThat(index.add(pair.get(1))).isEqualTo(1);
            assertThat(index.find(pair.get(0))).isZero();
            assertThat(index.find(pair.get(1))).isEqualTo(1);
        }
    }

    @Test
    void textsWithTheSameHashSurviveTheGrowthOfTheIndex() {
        List<byte[]> texts = withTheSameHash().stream().flatMap(List::stream).toList();
        IdIndex index = new IdIndex();
        texts.forEach(index::add);
        IntStream.range(0, 5_000).forEach(number -> index.add("other " + number));

        for (int row = 0; row < texts.size(); row++) {
            assertThat(index.find(texts.get(row))).as("text %d", row).isEqualTo(row);
        }
    }

    @Test
    void distinctTextsAreFoundLikeOthers() {
        IdIndex index = new IdIndex();
        for (int number = 0; number < 10_000; number++) {
            assertThat(addDistinct(index, "text " + number)).isEqualTo(number);
        }
        assertThat(index.find("text 4711")).isEqualTo(4711);
        assertThat(index.find("text 10000")).isEqualTo(IdIndex.ABSENT);

        assertThat(addDistinct(index, "text 10000")).isEqualTo(10_000);
        assertThat(index.find("text 10000")).isEqualTo(10_000);
        assertThat(index.add("text 17")).isEqualTo(17);
    }

    @Test
    void aDistinctTextIsComparedWithThoseThatCameOtherwise() {
        IdIndex index = new IdIndex();
        index.add("a");

        assertThat(addDistinct(index, "a")).isZero();
        assertThat(addDistinct(index, "b")).isEqualTo(1);
        assertThat(index.find("b")).isEqualTo(1);
    }

    private static int addDistinct(IdIndex index, String text) {
        byte[] bytes = ("<" + text + ">").getBytes(StandardCharsets.UTF_8);
        return index.addDistinct(bytes, 1, bytes.length - 2);
    }

    /**
     * Returns pairs of texts with the same hash. Hashes differ from process to process, but among this many texts some
     * are equal.
     */
    private static List<List<byte[]>> withTheSameHash() {
        Map<Integer, byte[]> known = new HashMap<>();
        List<List<byte[]>> pairs = new ArrayList<>();
        for (int number = 0; pairs.size() < 10; number++) {
            byte[] text = ("text " + number).getBytes(StandardCharsets.UTF_8);
            byte[] other = known.put(IdColumn.hash(text, 0, text.length), text);
            if (other != null) {
                pairs.add(List.of(other, text));
            }
        }
        return pairs;
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
