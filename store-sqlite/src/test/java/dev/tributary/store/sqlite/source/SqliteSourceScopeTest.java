package dev.tributary.store.sqlite.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.core.facts.DateWindow;
import dev.tributary.core.facts.Facts;
import dev.tributary.core.facts.ReadScope;
import dev.tributary.core.facts.Traffic;
import dev.tributary.core.journey.Journey;
import dev.tributary.core.journey.JourneyBuilder;
import dev.tributary.core.journey.Journeys;
import dev.tributary.core.journey.option.JourneyOptions;
import dev.tributary.store.Snapshot;
import dev.tributary.store.sqlite.Database;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** For the journeys of a window, the sessions of its users are sufficient. */
class SqliteSourceScopeTest {
    private static final DateWindow WINDOW =
            new DateWindow(Optional.of(LocalDate.parse("2023-09-20")), Optional.of(LocalDate.parse("2023-09-21")));
    private static final ReadScope JOURNEYS = new ReadScope(WINDOW, false);
    private static final String INDEX = "CREATE INDEX by_user ON session_sources (user_id, event_date)";

    @TempDir
    private Path folder;

    private Database database;

    /** 4,000 sessions of 200 users, of whom 20 convert in the window, and 30 others outside it. */
    @BeforeEach
    void aShop() {
        database = Database.reference(folder.resolve("shop.db"))
                .run(
                        "CREATE TABLE n AS WITH RECURSIVE n(i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n"
                                + " WHERE i < 4000) SELECT i FROM n",
                        "INSERT INTO session_sources SELECT 's' || (i * 7919 % 4001), 'u' || (i % 200), '2023-09-' ||"
                                + " (10 + i % 9), '10:00:00', 'Channel ' || (i % 5), 0, 1, 0 FROM n",
                        "INSERT INTO session_costs SELECT session_id, 1.5 FROM session_sources",
                        "INSERT INTO conversions SELECT 'c' || i, 'u' || i, iif(i % 5 < 2, '2023-09-20', '2023-09-25'),"
                                + " '10:00:00', 10 FROM n WHERE i <= 50",
                        "UPDATE session_sources SET holder_engagement = 7 WHERE user_id = 'u1' AND rowid % 3 = 0",
                        "DROP TABLE n");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theJourneysAreThoseOfAWholeReading(boolean indexed) {
        List<String> expected = journeys(ReadScope.ALL);
        if (indexed) {
            database.run(INDEX);
        }

        assertThat(expected).hasSize(20);
        assertThat(journeys(JOURNEYS)).isEqualTo(expected);
    }

    @Test
    void sessionsOfOthersAreNotKeptAndCostsNotRead() {
        Facts facts = facts(JOURNEYS);

        assertThat(facts.traffic().sessions().part(0).size())
                .as("20 each, without the 7 whose flags cannot be used")
                .isEqualTo(20 * 20 - 7);
        assertThat(facts.counts().sessions()).isEqualTo(4000);
        assertThat(facts.counts().costs()).isEmpty();
        assertThat(facts.costs().sums()).isEmpty();
        assertThat(facts.conversions())
                .as("all, to know which stored credits are obsolete")
                .hasSize(50);
    }

    @Test
    void throughAnIndexTheSessionsOfOthersAreNotEvenRead() {
        database.run(INDEX);

        Facts facts = facts(JOURNEYS);

        assertThat(facts.counts().sessions()).isEqualTo(20 * 20);
        assertThat(facts.setAside()).isNotEmpty().allMatch(row -> row.reason().contains("holder_engagement"));
    }

    @Test
    void anIndexOfSomeRowsOrWhereMostUsersAreWantedIsNotUsed() {
        database.run("CREATE INDEX few ON session_sources (user_id) WHERE event_date > '2023-09-12'");
        assertThat(facts(JOURNEYS).counts().sessions()).isEqualTo(4000);

        database.run(
                INDEX,
                "INSERT INTO conversions SELECT 'd' || user_id, user_id, '2023-09-20', '10:00:00', 1"
                        + " FROM (SELECT DISTINCT user_id FROM session_sources)");
        assertThat(facts(JOURNEYS).counts().sessions()).isEqualTo(4000);
    }

    @Test
    void whereIdsMayStandTwiceAllSessionsAreKeptSinceTheFirstOfThemCounts() {
        Database loose = Database.untyped(folder.resolve("loose.db"))
                .run(
                        "INSERT INTO session_sources VALUES ('s', 'other', '2023-09-01', '10:00:00', 'Email', 1, 1, 0)",
                        "INSERT INTO session_sources VALUES ('s', 'u', '2023-09-01', '10:00:00', 'Email', 1, 1, 0)",
                        "INSERT INTO conversions VALUES ('c', 'u', '2023-09-20', '10:00:00', 1)",
                        INDEX);

        try (Snapshot snapshot = new SqliteSource(loose.file()).open(JOURNEYS)) {
            assertThat(journeys(snapshot.traffic())).isEmpty();
            assertThat(snapshot.facts().setAside()).hasSize(1);
        }
    }

    private Facts facts(ReadScope scope) {
        try (Snapshot snapshot = new SqliteSource(database.file()).open(scope)) {
            return snapshot.facts();
        }
    }

    private List<String> journeys(ReadScope scope) {
        return journeys(facts(scope).traffic());
    }

    private static List<String> journeys(Traffic traffic) {
        Journeys journeys = new JourneyBuilder(traffic.sessions().part(0), JourneyOptions.DEFAULT)
                .build(traffic.conversions(), WINDOW);
        return journeys.journeys().stream()
                .map(SqliteSourceScopeTest::described)
                .toList();
    }

    private static String described(Journey journey) {
        return journey.conversionId()
                + IntStream.range(0, journey.size())
                        .mapToObj(position -> " " + journey.sessionId(position) + " " + journey.channel(position))
                        .toList();
    }
}
