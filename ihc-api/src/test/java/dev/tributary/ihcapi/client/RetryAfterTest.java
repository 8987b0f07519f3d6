package dev.tributary.ihcapi.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {
    private static HttpHeaders headers(String... pairs) {
        Map<String, List<String>> headers = new HashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            headers.put(pairs[i], List.of(pairs[i + 1]));
        }
        return HttpHeaders.of(headers, (name, value) -> true);
    }

    @ParameterizedTest
    @CsvSource({
        "'Fri, 01 Sep 2023 12:01:00 GMT', 60",
        "'Fri, 01 Sep 2023 22:00:00 GMT', 36000",
        "'Fri, 01 Sep 2023 11:59:00 GMT', 0"
    })
    void aDateIsHeldAgainstTheServicesOwnClockHoweverFarOursIsOff(String asked, String seconds) {
        assertThat(RetryAfter.of(headers("Retry-After", asked, "Date", "Fri, 01 Sep 2023 12:00:00 GMT")))
                .contains(seconds);
    }

    @ParameterizedTest
    @ValueSource(strings = {"30", "soon", "-5", "Fri, 99 Sep 2023 12:00:00 GMT"})
    void whatIsNoDateStaysAsItCame(String asked) {
        assertThat(RetryAfter.of(headers("Retry-After", asked, "Date", "Fri, 01 Sep 2023 12:00:00 GMT")))
                .contains(asked);
    }

    @Test
    void withoutADateOfTheAnswerTheDateStaysToBeHeldAgainstOurClock() {
        String date = "Fri, 01 Sep 2023 12:01:00 GMT";
        assertThat(RetryAfter.of(headers("Retry-After", date))).contains(date);
        assertThat(RetryAfter.of(headers("Retry-After", date, "Date", "today"))).contains(date);
        assertThat(RetryAfter.of(headers("Date", date))).isEmpty();
    }
}
