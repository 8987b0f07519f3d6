package dev.tributary.formats;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.core.facts.SessionTable;
import dev.tributary.sample.ga4.Ga4Export;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The made-up export of GA4 comes to what was decided about its sessions, whatever stands in its events. */
class Ga4ExportTest {
    private static final long SESSIONS = 5_000;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "parquet, PARQUET, 7",
        "parquet, PARQUET, 20",
        "json, JSON, 7",
        "json, JSON_WITH_TEXTS, 20",
    })
    void sessionsOrdersRevenueAndChannelsComeOutToTheCent(String scheme, Ga4Events.Writing writing, int parameters) {
        Ga4Events events = Ga4Events.write(new Ga4Export(SESSIONS, parameters), folder, writing);
        ReadThrough read = ReadThrough.preset("ga4", scheme + ":" + folder);

        assertThat(read.sessionRows()).isEqualTo(events.total("sessions")).isGreaterThan(4_500);
        assertThat(read.conversions()).hasSize((int) events.total("orders")).hasSizeGreaterThan(350);
        assertThat(read.revenue()).isEqualByComparingTo(BigDecimal.valueOf(events.total("cents"), 2));
        assertThat(read.facts().conversions())
                .filteredOn(conversion -> conversion.user() != SessionTable.NO_USER)
                .hasSize((int) events.total("orders_of_known"));
        Map<String, Long> channels =
                read.channels().values().stream().collect(groupingBy(Function.identity(), TreeMap::new, counting()));
        assertThat(channels).isEqualTo(events.channels());
    }

    @Test
    void itHasWhatIsEasilyCountedWrong() {
        Ga4Events events = Ga4Events.write(new Ga4Export(SESSIONS, 7), folder, Ga4Events.Writing.PARQUET);

        assertThat(events.kinds())
                .containsKeys(
                        "events",
                        "without_visitor",
                        "refunds",
                        "repeated",
                        "with_account",
                        "collected",
                        "undecided",
                        "over_midnight")
                .allSatisfy((kind, found) -> assertThat(found).as(kind).isPositive());
        assertThat(events.kinds()).containsEntry("streams", 2L);
        assertThat(events.kinds().get("events")).isBetween(19_000L, 21_000L);
    }
}
