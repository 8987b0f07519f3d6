package dev.tributary.store.sqlite.source;

import static dev.tributary.testing.FailureAssertions.assertFails;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.facts.ChannelDay;
import dev.tributary.core.facts.DateWindow;
import dev.tributary.core.facts.Facts;
import dev.tributary.core.facts.ReadScope;
import dev.tributary.store.Snapshot;
import dev.tributary.store.sqlite.Database;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sessions with a column for campaigns, whose name would be interpreted as SQL if it were not quoted. */
class SqliteSourceCampaignsTest {
    private static final String HOSTILE = "utm\", (SELECT 1) --%s";
    private static final LocalDate DAY = LocalDate.of(2023, 9, 1);

    @TempDir
    private Path folder;

    private Database database;

    @BeforeEach
    void aColumnOfCampaigns() {
        database = Database.reference(folder.resolve("shop.db"))
                .run("ALTER TABLE session_sources ADD COLUMN \"utm\"\", (SELECT 1) --%s\"");
    }

    private void session(String id, Object campaign) {
        database.session(id, "u", DAY.toString(), "10:00:00", "Email", 1, 0, 0, campaign)
                .cost(id, 1.5);
    }

    private Facts read(ReadScope scope, ReadPlan plan) {
        try (Snapshot snapshot = new SqliteSource(database.file(), plan, Optional.empty()).open(scope)) {
            return snapshot.facts();
        }
    }

    private Facts read(String column) {
        return read(ReadScope.ALL.withCampaigns(Optional.of(column)), new ReadPlan(1, 4));
    }

    private static ChannelDay campaign(String name) {
        return new ChannelDay("Email", name, DAY);
    }

    @Test
    void aCampaignIsATextOrAWholeNumberAndNoneIsEmpty() {
        session("s1", "spring");
        session("s2", 4711);
        session("s3", null);
        session("s4", "");
        session("s5", "null");
        session("s6", "say \"hi\"");

        assertThat(read(HOSTILE).sessionDays())
                .containsExactly(
                        campaign(""), campaign("4711"), campaign("null"), campaign("say \"hi\""), campaign("spring"));
        assertThat(read(HOSTILE).costs().sums().get(campaign("")))
                .satisfies(
                        sum -> assertThat(sum.toDecimal()).as("of two sessions").isEqualByComparingTo("3"));
        assertThat(read(HOSTILE).setAside()).isEmpty();
    }

    @Test
    void aCampaignThatIsNeitherIsListedAndTheSessionStaysWithItsChannel() {
        session("s1", new byte[] {1});
        session("s2", 1.5);
        session("s3", "a\0b");

        assertThat(read(HOSTILE).sessionDays()).containsExactly(campaign(""));
        assertThat(read(HOSTILE).setAside())
                .extracting(row -> row.id() + ": " + row.reason())
                .containsExactly(
                        "s1: " + HOSTILE
                                + " is a blob, not a text; the session counts for its channel without a campaign",
                        "s2: " + HOSTILE
                                + " is '1.5', not a text or a whole number; the session counts for its channel without a campaign",
                        "s3: " + HOSTILE
                                + " holds a NUL character; the session counts for its channel without a campaign");
    }

    @Test
    void withoutAColumnThatIsAskedForNoneIsRead() {
        session("s1", "spring");
        for (ReadScope scope : List.of(
                ReadScope.ALL,
                new ReadScope(DateWindow.ALL, false).withCampaigns(Optional.of(HOSTILE)),
                new ReadScope(DateWindow.ALL, false).withCampaigns(Optional.of("not even there")))) {
            assertThat(read(scope, ReadPlan.PLAIN).traffic().sessions().channelDays())
                    .as(scope.toString())
                    .allMatch(channelDayCode -> channelDayCode.campaign().isEmpty());
        }
    }

    @Test
    void aColumnIsFoundWithoutRegardToCaseAsSqliteDoes() {
        session("s1", "spring");
        assertThat(read("UTM\", (select 1) --%S").sessionDays()).containsExactly(campaign("spring"));
        assertThat(read("CHANNEL_NAME").sessionDays()).containsExactly(campaign("Email"));
    }

    @Test
    void aColumnThatIsNotThereIsAnErrorThatListsThoseThatAre() {
        assertFails(ProblemKind.USAGE, () -> read("utm_campaign"))
                .contains(
                        "session_sources",
                        "has no column 'utm_campaign' for --campaign-column",
                        "it has session_id, user_id");
        assertFails(ProblemKind.USAGE, () -> read("chanel_name; DROP TABLE conversions"))
                .contains("no column");
        assertFails(ProblemKind.USAGE, () -> read("")).contains("no column ''");
        assertThat(database.rows("SELECT count(*) FROM conversions")).containsExactly("0");
    }
}
