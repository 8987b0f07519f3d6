package dev.tributary.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServiceTimestampsTest {
    private static final long MOMENT = Instant.parse("2023-09-01T13:01:28Z").toEpochMilli();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2023-09-01 13:01:28",
                "2023-09-01 17:01:28 +0400",
                "2023-09-01 17:01:28 +04:00",
                "2023-09-01 09:31:28 -0330"
            })
    void theThreeFormsNameTheSameMoment(String text) {
        assertThat(ServiceTimestamps.millis(text)).hasValue(MOMENT);
    }

    @Test
    void nothingElseIsATimestamp() {
        assertThat(new String[] {
                    "",
                    "2023-09-01",
                    "2023-09-01T13:01:28",
                    "2023-09-01 13:01:60",
                    "2023-09-01 13:01:28Z",
                    "2023-09-01 13:01:28.5",
                    "2023-09-01 17:01:28 +99:00",
                    "2023-13-01 13:01:28",
                    "+2023-09-01 13:01:2",
                    "2023-09-01 17:01:28 CEST ",
                    "9999-12-31 23:59:59 -1800",
                    "0000-01-01 00:00:00 +00:01"
                })
                .allSatisfy(text -> assertThat(ServiceTimestamps.millis(text)).isEmpty());
    }
}
