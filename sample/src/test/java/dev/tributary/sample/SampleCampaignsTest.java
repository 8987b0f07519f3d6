package dev.tributary.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tributary.sample.shop.WiderAudience;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Paid channels have campaigns, and one of them begins within the season, whatever the size and the seed. */
class SampleCampaignsTest {
    private static final String CHANGE = "'2025-06-01'";
    private static final String COSTS = "session_sources JOIN session_costs USING (session_id)";

    @TempDir
    private Path folder;

    private Sample sample(long sessions, long seed) {
        return Sample.of(folder, sessions, sessions / 12, seed);
    }

    /** Returns a figure of the last third of the season as a multiple of that of the third before. */
    private static double growth(Sample sample, String figure, String channels) {
        String where = " FROM " + COSTS + " WHERE " + channels + " AND event_date ";
        return sample.number("SELECT " + figure + where + ">= " + CHANGE)
                / sample.number(
                        "SELECT " + figure + where + ">= date(" + CHANGE + ", '-30 days') AND event_date < " + CHANGE);
    }

    @ParameterizedTest
    @CsvSource({"3000, 1", "20000, 2", "100000, 3"})
    void channelsThatArePaidForHaveCampaignsAndAllOthersHaveNone(long sessions, long seed) {
        Sample sample = sample(sessions, seed);
        List<String> paid = sample.rows("SELECT channel_name FROM " + COSTS
                + " GROUP BY channel_name HAVING sum(cost) > 0.05 * count(*) ORDER BY channel_name");

        assertThat(paid).hasSize(9);
        assertThat(sample.rows("SELECT DISTINCT channel_name FROM session_sources WHERE campaign <> '' ORDER BY 1"))
                .isEqualTo(paid);
        assertThat(sample.rows("SELECT DISTINCT channel_name FROM session_sources WHERE campaign IS NULL"))
                .hasSize(5)
                .doesNotContainAnyElementsOf(paid);
    }

    @ParameterizedTest
    @CsvSource({"20000, 1", "20000, 2", "100000, 3"})
    void eachHasAHandfulOfThem(long sessions, long seed) {
        assertThat(sample(sessions, seed)
                        .rows("SELECT count(DISTINCT campaign) FROM session_sources WHERE campaign IS NOT NULL"
                                + " GROUP BY channel_name"))
                .isSubsetOf("2", "3", "4");
    }

    @ParameterizedTest
    @CsvSource({"20000, 1", "20000, 2", "100000, 3"})
    void theWiderAudienceComesInTheLastThirdOnlyAndByOneChannelOnly(long sessions, long seed) {
        Sample sample = sample(sessions, seed);
        String wider = " FROM session_sources WHERE campaign = '" + WiderAudience.CAMPAIGN + "'";

        assertThat(sample.rows("SELECT DISTINCT channel_name" + wider)).containsExactly(WiderAudience.CHANNEL);
        assertThat(sample.rows("SELECT min(event_date)" + wider)).containsExactly("2025-06-01");
        assertThat(sample.rows("SELECT 1" + wider + " GROUP BY user_id HAVING count(*) > 1"))
                .as("it is how a user comes for the first time")
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"20000, 1", "20000, 2", "100000, 3"})
    void theSessionsAndTheSpendOfThatChannelAboutDouble(long sessions, long seed) {
        Sample sample = sample(sessions, seed);
        String channel = "channel_name = '" + WiderAudience.CHANNEL + "'";

        assertThat(growth(sample, "count(*)", channel)).isBetween(1.8, 2.6);
        assertThat(growth(sample, "sum(cost)", channel)).isBetween(1.9, 2.8);
        assertThat(growth(sample, "count(*)", "NOT " + channel)).isCloseTo(1.05, within(0.1));
    }
}
