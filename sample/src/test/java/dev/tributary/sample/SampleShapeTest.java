package dev.tributary.sample;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.sample.shop.ChannelProfile;
import dev.tributary.sample.shop.Channels;
import dev.tributary.sample.shop.Truth;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The generated data resemble a shop's. */
class SampleShapeTest {
    private static final String BEFORE =
            " s.user_id = c.user_id" + " AND s.event_date || s.event_time < c.conv_date || c.conv_time";

    @TempDir
    private static Path folder;

    private static Sample sample = new Sample(Path.of(""));

    @BeforeAll
    static void make() {
        sample = Sample.of(folder, 100_000, 8_000, 12).indexed();
    }

    private static double share(String condition, String table) {
        return sample.number("SELECT avg(" + condition + ") FROM " + table);
    }

    @Test
    void nightsAreQuieterThanEvenings() {
        double night = share("substr(event_time, 1, 2) BETWEEN '02' AND '05'", "session_sources");
        double evening = share("substr(event_time, 1, 2) BETWEEN '18' AND '21'", "session_sources");

        assertThat(evening).isGreaterThan(2.5 * night);
    }

    @Test
    void saturdaysAreQuieterThanMondays() {
        double saturdays = share("strftime('%w', event_date) = '6'", "session_sources");
        double mondays = share("strftime('%w', event_date) = '1'", "session_sources");

        assertThat(mondays).isGreaterThan(1.15 * saturdays);
    }

    @Test
    void someUsersBuyAgainAndMostNeverBuy() {
        double buyers = sample.number("SELECT count(DISTINCT user_id) FROM conversions");
        double users = sample.number("SELECT count(DISTINCT user_id) FROM session_sources");

        assertThat(buyers).isBetween(4_000.0, 7_500.0);
        assertThat(users).isGreaterThan(2 * buyers);
    }

    @Test
    void someUsersHaveOneSessionAndSomeHaveThirty() {
        String counts = "(SELECT count(*) n FROM session_sources GROUP BY user_id)";

        assertThat(share("n = 1", counts)).isBetween(0.1, 0.4);
        assertThat(sample.number("SELECT max(n) FROM " + counts)).isBetween(30.0, 1.0 * Truth.MAX_VISITS);
    }

    @Test
    void aFewConversionsHaveNoSessionBefore() {
        assertThat(share("NOT EXISTS (SELECT 1 FROM session_sources s WHERE" + BEFORE + ")", "conversions c"))
                .isGreaterThan(0.005)
                .isLessThan(0.03);
    }

    @Test
    void aboutFourTenthsOfTheSessionsAreThoseOfBuyers() {
        assertThat(share("user_id IN (SELECT user_id FROM conversions)", "session_sources"))
                .isBetween(0.34, 0.44);
    }

    @Test
    void aJourneyHasFourToFiveSessionsInTheMean() {
        double rows = sample.number("SELECT count(*) FROM conversions c JOIN session_sources s ON" + BEFORE);

        assertThat(rows / 8_000).isBetween(4.0, 5.2);
    }

    @Test
    void someSessionsOfAUserFallOnTheSameSecond() {
        assertThat(sample.rows("SELECT 1 FROM session_sources GROUP BY user_id, event_date, event_time"
                        + " HAVING count(*) > 1"))
                .hasSizeBetween(20, 1_000);
    }

    @Test
    void whoClosesHasMostlyHeldOnAsWell() {
        double holdersAmongClosers = share("holder_engagement", "session_sources WHERE closer_engagement = 1");
        double holdersAmongOthers = share("holder_engagement", "session_sources WHERE closer_engagement = 0");

        assertThat(holdersAmongClosers).isGreaterThan(0.9);
        assertThat(holdersAmongOthers).isLessThan(0.5);
    }

    @Test
    void advertisingIsPaidForAndDirectTrafficIsNot() {
        String costs = "session_sources JOIN session_costs USING (session_id) WHERE channel_name = ";

        assertThat(share("cost IS NOT NULL", costs + "'FB & IG Ads'")).isEqualTo(1);
        assertThat(share("cost IS NOT NULL", costs + "'Direct Traffic'")).isLessThan(0.1);
    }

    @Test
    void everyChannelIsThere() {
        assertThat(sample.rows("SELECT DISTINCT channel_name FROM session_sources"))
                .containsExactlyInAnyOrderElementsOf(
                        Channels.all().stream().map(ChannelProfile::name).toList());
    }
}
