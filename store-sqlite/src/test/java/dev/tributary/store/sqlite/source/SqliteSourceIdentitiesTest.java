package dev.tributary.store.sqlite.source;

import static dev.tributary.testing.FailureAssertions.assertFails;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.facts.DateWindow;
import dev.tributary.core.facts.Facts;
import dev.tributary.core.facts.ReadScope;
import dev.tributary.core.facts.SessionTable;
import dev.tributary.core.intake.SourceTable;
import dev.tributary.core.intake.mapping.IntakeRules;
import dev.tributary.store.Snapshot;
import dev.tributary.store.contract.KnownPeople;
import dev.tributary.store.sqlite.Database;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Aliases and the users of conversions are read the same way in packed ranges, cell by cell, and through an index. */
class SqliteSourceIdentitiesTest {
    private static final IntakeRules NAMED = KnownPeople.rules(SourceTable.IDENTITIES, SourceTable.USER_FROM);
    private static final List<ReadPlan> PLANS = List.of(new ReadPlan(1, 1), new ReadPlan(2, 3), new ReadPlan(3, 64));
    private static final String SESSION = ", '2023-09-01', '10:00:00', 'Email', 1, 1, 0)";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void anyDatabaseIsReadTheSameWayByAnyNumberOfReaders(long seed) {
        Random random = new Random(seed);
        Database database = Database.untyped(folder.resolve("shop.db"));
        List<String> statements = new ArrayList<>(List.of(
                "BEGIN",
                "CREATE TABLE identities (alias, user_id)",
                "CREATE TABLE user_from (conv_id" + (seed % 2 == 0 ? " text" : "") + ", user_id)"));
        for (int row = 0; row < 150; row++) {
            statements.add(
                    "INSERT INTO session_sources VALUES (" + cell(random, 120) + ", " + cell(random, 60) + SESSION);
            statements.add("INSERT INTO conversions VALUES (" + cell(random, 60) + ", " + cell(random, 60)
                    + ", '2023-09-02', '10:00:00', " + random.nextInt(100) + ")");
            statements.add("INSERT INTO identities VALUES (" + cell(random, 80) + ", " + cell(random, 80) + ")");
            statements.add("INSERT INTO user_from VALUES (" + cell(random, 60) + ", " + cell(random, 80) + ")");
        }
        if (seed % 3 == 0) {
            statements.add("ALTER TABLE conversions DROP COLUMN user_id");
        }
        statements.add("COMMIT");
        database.run(statements.toArray(String[]::new));

        for (boolean everyUser : List.of(false, true)) {
            ReadScope scope = new ReadScope(DateWindow.ALL, true, everyUser).withRules(NAMED);
            String plain = outcome(database, ReadPlan.PLAIN, scope);
            assertThat(plain).contains("ALIAS_OF_SEVERAL_USERS", "sessions=");
            for (ReadPlan plan : PLANS) {
                assertThat(outcome(database, plan, scope))
                        .as("%s, %s", plan, everyUser)
                        .isEqualTo(plain);
            }
        }
    }

    /** An id of some, in one of the ways that databases have them; sometimes something that is none. */
    private static String cell(Random random, int ids) {
        int id = 100 + random.nextInt(ids);
        return switch (random.nextInt(40)) {
            case 0 -> "NULL";
            case 1 -> "''";
            case 2 -> "x'41'";
            case 3 -> "1.5";
            case 4 -> "'undefined'";
            case 5 -> "'a\"b'";
            case 6, 7, 8 -> id + ".0";
            case 9, 10, 11, 12, 13 -> "'" + id + "'";
            default -> Integer.toString(id);
        };
    }

    private static String outcome(Database database, ReadPlan plan, ReadScope scope) {
        try (Snapshot snapshot = new SqliteSource(database.file(), plan, Optional.empty()).open(scope)) {
            Facts facts = snapshot.facts();
            List<String> lines = new ArrayList<>();
            facts.conversions().forEach(one -> lines.add(one.toString()));
            SessionTable sessions = facts.traffic().sessions().whole();
            IntStream.range(0, sessions.size()).forEach(row -> lines.add(sessions.id(row) + " " + sessions.user(row)));
            facts.setAside().forEach(row -> lines.add(row.toString()));
            lines.add(facts.traffic().intake().toString());
            return String.join("\n", lines);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theSessionsOfANeededUserAreFoundUnderEachAlias(boolean indexed) {
        Database database = Database.reference(folder.resolve("shop.db"))
                .run(
                        "CREATE TABLE n AS WITH RECURSIVE n(i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n"
                                + " WHERE i < 4000) SELECT i FROM n",
                        "INSERT INTO session_sources SELECT 's' || i, 'cookie' || (i % 400)" + SESSION.replace(")", "")
                                + " FROM n",
                        "CREATE TABLE identities AS SELECT 'cookie' || i AS alias, 'u' || (i % 200) AS user_id FROM n"
                                + " WHERE i < 400",
                        "CREATE TABLE user_from (conv_id, user_id)",
                        "INSERT INTO user_from VALUES ('c1', 'cookie7')",
                        "INSERT INTO conversions VALUES ('c1', 'mail', '2023-09-02', '10:00:00', 5)");
        if (indexed) {
            database.run("CREATE INDEX by_user ON session_sources (user_id)");
        }
        ReadScope journeys = new ReadScope(DateWindow.ALL, false).withRules(NAMED);
        try (Snapshot snapshot = new SqliteSource(database.file(), ReadPlan.PLAIN, Optional.empty()).open(journeys)) {
            SessionTable sessions = snapshot.traffic().sessions().whole();
            TreeSet<Integer> residues = new TreeSet<>();
            for (int row = 0; row < sessions.size(); row++) {
                assertThat(sessions.user(row)).isZero();
                residues.add(Integer.parseInt(sessions.id(row).substring(1)) % 400);
            }
            assertThat(sessions.size()).isEqualTo(20);
            assertThat(residues).containsExactly(7, 207);
            assertThat(snapshot.facts().counts().sessions()).isEqualTo(indexed ? 20 : 4000);
        }
    }

    @Test
    void aTableOfWhichNoRowHasIdsIsTheWrongOne() {
        Database database = Database.reference(folder.resolve("shop.db"))
                .run(
                        "CREATE TABLE identities (alias, user_id)",
                        "CREATE TABLE user_from (conv_id, user_id)",
                        "INSERT INTO identities VALUES (x'00', 'u'), (1.5, 'u')");
        SqliteSource source = new SqliteSource(database.file());
        assertFails(ProblemKind.SOURCE_DATA, () -> source.open(ReadScope.ALL.withRules(NAMED)))
                .contains("None of the 2 rows of identities can be used; the first: alias is");
    }
}
