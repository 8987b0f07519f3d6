package dev.tributary.core.intake.seen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.core.TributaryException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Counts of rows can be added and written. */
class SeenCountsTest {
    private static SeenCounts some(Random random) {
        SeenCounts counts = new SeenCounts();
        for (SeenKind kind : SeenKind.values()) {
            for (int key = random.nextInt(4); key > 0; key--) {
                counts.add(kind, "name \0 é " + random.nextInt(9), random.nextInt(1_000));
            }
        }
        return counts;
    }

    @Test
    void theOrderOfPartsDecidesNothing() {
        Random random = new Random(3);
        for (int parts : new int[] {1, 7, 64}) {
            List<SeenCounts> all = new ArrayList<>();
            SeenCounts expected = new SeenCounts();
            for (int part = 0; part < parts; part++) {
                all.add(some(random));
                expected.add(all.get(part));
            }
            for (int order = 0; order < 5; order++) {
                Collections.shuffle(all, random);
                SeenCounts sum = new SeenCounts();
                all.forEach(part -> sum.add(SeenCounts.of(part.toBytes())));
                assertThat(sum.toBytes()).isEqualTo(expected.toBytes());
            }
        }
    }

    @Test
    void aKindOfWhichThereAreNoRowsIsNotThere() {
        SeenCounts counts = new SeenCounts();
        counts.add(SeenKind.CHANNEL, "Email", 0);
        assertThat(counts.of(SeenKind.CHANNEL)).isEmpty();
        assertThat(counts.rows(SeenKind.CHANNEL, "Email")).isZero();
        assertThat(counts.toBytes()).isEqualTo(new SeenCounts().toBytes());
    }

    @Test
    void aConversionIsCountedByHowItsUserWasFound() {
        SeenCounts counts = new SeenCounts();
        counts.addConversions(true, true, true, 1);
        counts.addConversions(false, true, false, 2);
        counts.addConversions(true, false, false, 4);
        counts.addConversions(false, false, false, 8);
        assertThat(counts.rows(SeenKind.CONVERSION_BY_ALIAS)).isEqualTo(1);
        assertThat(counts.rows(SeenKind.CONVERSION_TRACKED)).isEqualTo(3);
        assertThat(counts.rows(SeenKind.CONVERSION_OWN)).isEqualTo(4);
        assertThat(counts.rows(SeenKind.CONVERSION_NOBODY)).isEqualTo(8);
    }

    @Test
    void bytesThatAreDamagedAreRefused() {
        byte[] bytes = some(new Random(1)).toBytes();
        assertThatThrownBy(() -> SeenCounts.of(Arrays.copyOf(bytes, bytes.length - 1)))
                .isInstanceOf(TributaryException.class)
                .hasMessageContaining("what was seen in some rows");
    }
}
