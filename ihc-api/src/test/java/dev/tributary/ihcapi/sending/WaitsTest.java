package dev.tributary.ihcapi.sending;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.ihcapi.ClientPolicy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WaitsTest {
    private static final Clock NOON = Clock.fixed(Instant.parse("2023-09-01T12:00:00Z"), ZoneOffset.UTC);

    private final Waits waits = new Waits(ClientPolicy.DEFAULT.retries(), NOON, new Random(1));

    @ParameterizedTest
    @CsvSource({"1, 500", "2, 1000", "3, 2000", "6, 16000", "7, 20000", "60, 20000"})
    void aWaitIsDrawnBelowABoundThatDoubles(int attempt, long bound) {
        long longest = 0;
        long shortest = Long.MAX_VALUE;
        for (int draw = 0; draw < 500; draw++) {
            long wait = waits.after(attempt, Optional.empty()).toMillis();
            longest = Math.max(longest, wait);
            shortest = Math.min(shortest, wait);
        }
        assertThat(longest).isBetween(bound * 9 / 10, bound);
        assertThat(shortest).isLessThan(bound / 10);
    }

    @ParameterizedTest
    @CsvSource({"40, 42000", "'Fri, 01 Sep 2023 12:01:00 GMT', 63000"})
    void whatTheServiceAsksForIsKeptWithALittleMore(String asked, long millis) {
        assertThat(waits.after(1, Optional.of(asked))).isEqualTo(Duration.ofMillis(millis));
    }

    @ParameterizedTest
    @CsvSource({"soon", "-5", "''", "'Fri, 01 Sep 2023 11:00:00 GMT'", "0", "1.5"})
    void aDateThatHasPassedOrATextThatSaysNothingIsNotWaitedFor(String asked) {
        assertThat(waits.after(1, Optional.of(asked))).isLessThanOrEqualTo(Duration.ofMillis(500));
        assertThat(waits.tooLong(Optional.of(asked))).isFalse();
    }

    @Test
    void tenHoursAreTooLong() {
        assertThat(waits.tooLong(Optional.of("36000"))).isTrue();
        assertThat(waits.tooLong(Optional.of("99999999999999999999"))).isTrue();
        assertThat(waits.tooLong(Optional.of("Fri, 01 Sep 2023 22:00:00 GMT"))).isTrue();
        assertThat(waits.tooLong(Optional.of("200"))).isFalse();
    }
}
