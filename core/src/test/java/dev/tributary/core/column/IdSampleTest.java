package dev.tributary.core.column;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A sample of ids depends on the ids alone. */
class IdSampleTest {
    @Test
    void samplesOfPartsBecomeTheSampleOfAllInAnyOrder() {
        Random random = new Random(5);
        for (int ids : new int[] {0, 3, 256, 5_000}) {
            IdSample whole = new IdSample();
            List<String> all = new ArrayList<>();
            for (int id = 0; id < ids; id++) {
                all.add("user-" + random.nextInt(2 * ids) + "é");
            }
            all.forEach(id -> whole.offer(id));
            for (int parts : new int[] {1, 7, 64}) {
                Collections.shuffle(all, random);
                List<IdSample> samples = new ArrayList<>();
                for (int part = 0; part < parts; part++) {
                    IdSample sample = new IdSample();
                    for (int id = part; id < all.size(); id += parts) {
                        sample.offer(all.get(id));
                    }
                    samples.add(sample);
                }
                Collections.shuffle(samples, random);
                IdSample sum = new IdSample();
                samples.forEach(sum::add);

                assertThat(sum.ids()).isEqualTo(whole.ids());
                assertThat(sum.ids()).hasSizeLessThanOrEqualTo(256);
            }
        }
    }

    @Test
    void theSampleIsTheSameInEveryProcess() {
        IdSample sample = new IdSample();
        for (int id = 0; id < 100_000; id++) {
            sample.offer("id " + id);
        }
        assertThat(sample.ids()).hasSize(256).startsWith("id 10001");
    }
}
