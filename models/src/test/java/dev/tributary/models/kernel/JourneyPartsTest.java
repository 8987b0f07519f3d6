package dev.tributary.models.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.core.journey.option.JourneyOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The journeys of all users, part by part. */
class JourneyPartsTest {
    private final List<Integer> built = new ArrayList<>();

    private JourneyParts parts(int size) {
        return new JourneyParts(size, part -> {
            built.add(part);
            return GroupJourneys.of(
                    SomeUsers.some(new Random(part), 5).group(new Random(part)),
                    JourneyOptions.DEFAULT,
                    conversion -> true);
        });
    }

    @Test
    void journeysThatFitIntoMemoryAreBuiltOnceHoweverManyLooks() {
        JourneyParts parts = parts(1);
        assertThat(built).as("before anybody looks").isEmpty();
        assertThat(parts.size()).isEqualTo(1);
        assertThat(parts.part(0)).isNotNull().isSameAs(parts.part(0));
        assertThat(built).containsExactly(0);
    }

    /** They do not fit into memory: only one part is held at a time. */
    @Test
    void thoseOfSeveralPartsAreBuiltAnewForEachLook() {
        JourneyParts parts = parts(2);
        assertThat(parts.size()).isEqualTo(2);
        for (int part : new int[] {0, 1, 1, 0}) {
            assertThat(parts.part(part).open()).isEmpty();
        }
        assertThat(built).containsExactly(0, 1, 1, 0);
    }
}
