package dev.tributary.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every row is accepted by readers of the reference schema. */
class SampleRowsTest {
    @TempDir
    private static Path folder;

    private static Sample sample = new Sample(Path.of(""));

    @BeforeAll
    static void make() {
        sample = Sample.of(folder, 50_000, 2_500, 11);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * FROM session_costs WHERE session_id NOT IN (SELECT session_id FROM session_sources)",
                "SELECT * FROM session_sources WHERE session_id NOT IN (SELECT session_id FROM session_costs)",
                "SELECT * FROM session_sources WHERE holder_engagement NOT IN (0, 1)",
                "SELECT * FROM session_sources WHERE closer_engagement NOT IN (0, 1)",
                "SELECT * FROM session_sources WHERE impression_interaction NOT IN (0, 1)",
                "SELECT * FROM session_sources WHERE impression_interaction AND (holder_engagement OR closer_engagement)",
                "SELECT * FROM session_sources WHERE length(session_id) <> 64 OR session_id GLOB '*[^0-9a-f]*'",
                "SELECT * FROM session_sources WHERE length(user_id) <> 64 OR user_id GLOB '*[^0-9a-f]*'",
                "SELECT * FROM conversions WHERE length(conv_id) <> 64 OR conv_id GLOB '*[^0-9a-f]*'",
                "SELECT * FROM session_sources WHERE date(event_date) IS NOT event_date",
                "SELECT * FROM session_sources WHERE time(event_time) IS NOT event_time",
                "SELECT * FROM session_sources WHERE event_date NOT BETWEEN '2025-04-02' AND '2025-06-30'",
                "SELECT * FROM conversions WHERE date(conv_date) IS NOT conv_date",
                "SELECT * FROM conversions WHERE time(conv_time) IS NOT conv_time",
                "SELECT * FROM conversions WHERE conv_date NOT BETWEEN '2025-04-02' AND '2025-06-30'",
                "SELECT * FROM conversions WHERE revenue <= 0 OR round(revenue, 2) <> revenue",
                "SELECT * FROM session_costs WHERE cost <= 0 OR round(cost, 3) <> cost"
            })
    void noRowBreaksARule(String broken) {
        assertThat(sample.rows(broken)).isEmpty();
    }

    @Test
    void theTablesAreThoseOfTheReferenceDatabase() {
        assertThat(sample.rows("SELECT m.name, p.name, p.type, p.\"notnull\", p.pk"
                        + " FROM sqlite_schema m JOIN pragma_table_info(m.name) p WHERE m.type = 'table'"
                        + " ORDER BY m.name, p.cid"))
                .containsExactly(
                        "conversions|conv_id|TEXT|1|1",
                        "conversions|user_id|TEXT|1|0",
                        "conversions|conv_date|TEXT|1|0",
                        "conversions|conv_time|TEXT|1|0",
                        "conversions|revenue|REAL|1|0",
                        "session_costs|session_id|TEXT|1|1",
                        "session_costs|cost|REAL|0|0",
                        "session_sources|session_id|TEXT|1|1",
                        "session_sources|user_id|TEXT|1|0",
                        "session_sources|event_date|TEXT|1|0",
                        "session_sources|event_time|TEXT|1|0",
                        "session_sources|channel_name|TEXT|1|0",
                        "session_sources|holder_engagement|INTEGER|1|0",
                        "session_sources|closer_engagement|INTEGER|1|0",
                        "session_sources|impression_interaction|INTEGER|1|0",
                        "session_sources|campaign|TEXT|0|0");
    }

    @Test
    void theDatabaseIsSound() {
        assertThat(sample.rows("PRAGMA integrity_check")).containsExactly("ok");
    }
}
