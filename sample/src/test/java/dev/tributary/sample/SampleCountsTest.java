package dev.tributary.sample;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.sample.shop.SampleSize;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A sample has the requested number of rows, and the same rows each time. */
class SampleCountsTest {
    /** Computed on JDK 17. It changes only when the generated data change. */
    private static final int FINGERPRINT = 1_760_751_864;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "0, 0, 1",
        "1, 0, 1",
        "1, 1, 1",
        "7, 7, 3",
        "99, 3, 4",
        "100, 10, 5",
        "101, 100, 6",
        "5000, 0, 7",
        "50000, 2500, 8",
        "140001, 11213, 9"
    })
    void everyTableHasExactlyTheRowsAskedFor(long sessions, long conversions, long seed) {
        Sample sample = Sample.of(folder, sessions, conversions, seed);

        assertThat(sample.number("SELECT count(*) FROM session_sources")).isEqualTo(sessions);
        assertThat(sample.number("SELECT count(*) FROM session_costs")).isEqualTo(sessions);
        assertThat(sample.number("SELECT count(*) FROM conversions")).isEqualTo(conversions);
    }

    @Test
    void theSameSizeAndSeedGiveTheSameRows() {
        Sample once = Sample.of(folder, 3000, 200, 42);
        Path other = folder.resolve("again.db");
        SampleDatabase.generate(other, new SampleSize(3000, 200, 42), SampleProgress.NONE);

        assertThat(new Sample(other).dump()).hasSize(6200).isEqualTo(once.dump());
    }

    @Test
    void anotherSeedGivesOtherRows() {
        Sample one = Sample.of(folder, 300, 20, 1);
        Sample two = Sample.of(folder, 300, 20, 2);

        assertThat(one.dump()).doesNotContainAnyElementsOf(two.dump());
    }

    @Test
    void theRowsOfASeedDoNotChangeWithTheVersionOfTheJdk() {
        Sample sample = Sample.of(folder, 2000, 160, 2025);

        assertThat(String.join("\n", sample.dump()).hashCode()).isEqualTo(FINGERPRINT);
    }

    @Test
    void progressRisesToTheNumberOfSessions() {
        List<Long> heard = new ArrayList<>();

        SampleDatabase.generate(folder.resolve("s.db"), new SampleSize(140_000, 10, 1), heard::add);

        assertThat(heard).hasSizeGreaterThan(1).isSorted().endsWith(140_000L);
    }
}
