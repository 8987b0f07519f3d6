package dev.tributary.store.sqlite.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.core.channel.ChannelMaker;
import dev.tributary.core.facts.DateWindow;
import dev.tributary.core.facts.Facts;
import dev.tributary.core.facts.ReadScope;
import dev.tributary.core.facts.SessionTable;
import dev.tributary.core.intake.Field;
import dev.tributary.core.intake.SourceTable;
import dev.tributary.core.intake.mapping.ColumnRule;
import dev.tributary.core.intake.mapping.IntakeRules;
import dev.tributary.core.intake.mapping.SourceMapping;
import dev.tributary.core.intake.mapping.TableMapping;
import dev.tributary.store.Snapshot;
import dev.tributary.store.sqlite.Database;
import dev.tributary.store.sqlite.HostileRows;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reading packed ranges through several connections gives the same as reading cell by cell through one. */
class SqliteSourceReadersTest {
    /**
     * The scope of a run; the same with users who never converted; these and the journeys of some days only; the scope of
     * a run with campaigns, from the columns that are most likely to cause errors; and with channels by rule, from the
     * same.
     */
    private static final List<ReadScope> SCOPES = List.of(
            ReadScope.ALL,
            new ReadScope(DateWindow.ALL, true, true),
            new ReadScope(new DateWindow(Optional.empty(), Optional.of(LocalDate.parse("2023-09-10"))), false, true),
            ReadScope.ALL.withCampaigns(Optional.of("user_id")),
            ReadScope.ALL.withCampaigns(Optional.of("Impression_Interaction")),
            byRule(Map.of(
                    Field.SOURCE, ColumnRule.of("user_id"),
                    Field.MEDIUM, ColumnRule.of("Impression_Interaction"),
                    Field.REFERRER, ColumnRule.of("channel_name"),
                    Field.CLICK_IDS, ColumnRule.of("event_time"))),
            byRule(Map.of(Field.SOURCE_CAMPAIGN, ColumnRule.of("channel_name"))));

    private static ReadScope byRule(Map<Field, ColumnRule> columns) {
        ChannelMaker maker = from -> from.toString().length() % 5 == 0 ? ChannelMaker.UNASSIGNED : from.toString();
        return ReadScope.ALL.withRules(IntakeRules.USUAL
                .with(maker)
                .with(SourceMapping.REFERENCE.over(
                        Map.of(SourceTable.SESSIONS, new TableMapping(Optional.empty(), columns)), List.of())));
    }

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void anyDatabaseIsReadTheSameWayByAnyNumberOfReaders(long seed) throws SQLException {
        Random random = new Random(seed);
        Database database = seed % 3 == 0
                ? Database.reference(folder.resolve("shop.db"))
                : Database.untyped(folder.resolve("shop.db"));
        double odd = seed % 4 == 0 ? 0.2 : 0.01;
        HostileRows.fill(database, random, odd);
        if (seed % 2 == 0) {
            database.run(
                    "CREATE INDEX covering ON session_costs (cost, session_id)",
                    "DELETE FROM session_sources WHERE random() % 5 = 0",
                    "DELETE FROM conversions WHERE random() % 5 = 0");
        }

        assertAllAlike(database);
    }

    @Test
    void emptyTablesAreReadTheSameWay() {
        assertAllAlike(Database.reference(folder.resolve("shop.db")));
    }

    @Test
    void tablesWithoutAUsableRowidAreReadTheSameWay() {
        Database database = new Database(folder.resolve("shop.db"))
                .run(
                        "CREATE TABLE visits (session_id, user_id, event_date, event_time, channel_name, "
                                + "holder_engagement, closer_engagement, impression_interaction)",
                        "INSERT INTO visits VALUES ('s', 'u', '2023-09-01', '10:00:00', 'Email', 1, 0, 0)",
                        "CREATE VIEW session_sources AS SELECT * FROM visits",
                        "CREATE TABLE conversions (conv_id, user_id, conv_date, conv_time, revenue, rowid)",
                        Database.COSTS + " WITHOUT ROWID");
        for (int i = 0; i < 20; i++) {
            database.conversion("c" + i, "u", "2023-09-02", i == 5 ? "late" : "10:00:00", 5, "same");
            database.cost("s" + i, i);
        }

        assertAllAlike(database);
    }

    @Test
    void costsInTheOrderOfTheirSessionsAreReadTheSameWay() {
        Database database = Database.reference(folder.resolve("shop.db"));
        database.run(
                "CREATE TABLE n AS WITH RECURSIVE n(i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n WHERE i < 4000)"
                        + " SELECT i FROM n",
                "INSERT INTO conversions SELECT 'c' || i, 'u' || i % 7, '2023-09-20', '10:00:00', 1 FROM n WHERE i < 9",
                "INSERT INTO session_sources SELECT 's' || i, 'u' || i % 50, iif(i % 997 = 0, 'none', '2023-09-10'),"
                        + " '10:00:00', 'Channel ' || i % 5, 0, 0, 0 FROM n WHERE i % 1500 > 20",
                "INSERT INTO session_costs SELECT 's' || i, i / 100.0 FROM n WHERE i % 11 > 0 ORDER BY i",
                "INSERT INTO session_costs SELECT 's' || i, 7 FROM n WHERE i % 11 = 0 ORDER BY random()",
                "DROP TABLE n");

        assertAllAlike(database);
    }

    @Test
    void aDatabaseInUtf16IsReadTheSameWay() throws SQLException {
        Database database = new Database(folder.resolve("shop.db"))
                .run("PRAGMA encoding = 'UTF-16'", Database.SESSIONS, Database.CONVERSIONS, Database.COSTS);
        HostileRows.fill(database, new Random(1), 0.01);

        assertAllAlike(database);
    }

    @Test
    void textsThatAreNotUtf8AndTextsLongerThanARangeMayBeAreReadTheSameWay() {
        Database database = Database.untyped(folder.resolve("shop.db"));
        for (String id : List.of("x'41ff'", "x'c3'", "x'eda080'", "x'f4908080'")) {
            database.run("INSERT INTO session_sources VALUES (CAST(" + id
                    + " AS text), 'u', '2023-09-01', '10:00:00', CAST(" + id + " AS text), 1, 0, 0)");
        }
        String immense = "x".repeat(3 << 20);
        database.soundSession(immense).soundSession(immense + "y").soundConversion("c");

        assertAllAlike(database);
    }

    @Test
    void noThreadIsLeftBehindWhetherReadingSucceedsOrFails() {
        Database database = Database.untyped(folder.resolve("shop.db"));
        for (int i = 0; i < 50; i++) {
            database.session("s" + i, "u", "never", "10:00:00", "Email", 1, 0, 0);
        }
        int before = Thread.activeCount();

        assertThat(outcome(database, new ReadPlan(3, 2), ReadScope.ALL))
                .contains("None of the 50 rows of session_sources");
        assertThat(threadsAfterAWhile(before)).isLessThanOrEqualTo(before);
    }

    /** A thread may still exist for a moment after its work. */
    private static int threadsAfterAWhile(int expected) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (Thread.activeCount() > expected && System.nanoTime() < deadline) {
            Thread.onSpinWait();
        }
        return Thread.activeCount();
    }

    private static void assertAllAlike(Database database) {
        for (ReadScope scope : SCOPES) {
            String plain = outcome(database, ReadPlan.PLAIN, scope);
            for (ReadPlan plan :
                    List.of(new ReadPlan(1, 1), new ReadPlan(2, 3), new ReadPlan(3, 64), new ReadPlan(2, 512))) {
                assertThat(outcome(database, plan, scope))
                        .as("%s, %s", plan, scope)
                        .isEqualTo(plain);
            }
        }
    }

    /** Returns the result of reading as a text: the facts to the last bit, or the failure's message. */
    private static String outcome(Database database, ReadPlan plan, ReadScope scope) {
        try (Snapshot snapshot = new SqliteSource(database.file(), plan, Optional.empty()).open(scope)) {
            return described(snapshot.facts());
        } catch (RuntimeException failure) {
            return failure.getClass() + " " + failure.getMessage();
        }
    }

    private static String described(Facts facts) {
        List<String> lines = new ArrayList<>();
        facts.conversions().forEach(conversion -> lines.add(conversion.toString()));
        SessionTable sessions = facts.traffic().sessions().part(0);
        for (int row = 0; row < sessions.size(); row++) {
            lines.add(String.join(
                    " ",
                    sessions.id(row),
                    String.valueOf(sessions.user(row)),
                    String.valueOf(sessions.millis(row)),
                    sessions.channelDay(row).toString(),
                    String.valueOf(sessions.channelCode(row)),
                    String.valueOf(List.of(sessions.holder(row), sessions.closer(row), sessions.impression(row)))));
        }
        lines.add(facts.sessionDays().toString());
        facts.costs().sums().forEach((channelDay, sum) -> lines.add(channelDay + " " + sum.toDecimal()));
        lines.add(facts.costs().setAside().total().toDecimal() + " of "
                + facts.costs().total().toDecimal());
        lines.add(facts.traffic().revenueSetAside().total().toDecimal() + " " + sessions.userCount());
        facts.setAside().forEach(row -> lines.add(row.toString()));
        lines.add(facts.counts().toString());
        lines.add(facts.traffic().intake().understood().channels().toString());
        return String.join("\n", lines);
    }
}
