package dev.tributary.store.postgres;

import static dev.tributary.testing.FailureAssertions.assertFails;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import dev.tributary.core.intake.Field;
import dev.tributary.core.intake.mapping.Relation;
import dev.tributary.store.rows.RowSource;
import dev.tributary.testing.servers.CuttingProxy;
import dev.tributary.testing.servers.PostgresServer;
import dev.tributary.testing.servers.TestDatabase;
import java.sql.Connection;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What goes wrong with a server is told in words, and with the exit code that follows. */
class PostgresFaultsTest {
    private static final Relation VISITS = new Relation.Named("visits");
    private static final Map<Field, String> IDS = Map.of(Field.SESSION, "id");

    private static TestDatabase visits(PostgresServer server, int rows) {
        return server.database("faults")
                .run("CREATE TABLE visits AS SELECT n AS id, repeat('x', 200) AS text FROM generate_series(1, " + rows
                        + ") n");
    }

    private static String through(int port, String database) {
        return "postgresql://postgres@127.0.0.1:" + port + "/" + database;
    }

    @Test
    void aServerThatIsNotThereMayBeThereLater() {
        assertFails(ProblemKind.TEMPORARY, () -> Opened.open("postgresql://u@127.0.0.1:1/shop"))
                .contains("No PostgreSQL server answers at 127.0.0.1:1", "Connection");
        assertFails(ProblemKind.TEMPORARY, () -> Opened.open("postgresql://u@no-such-host.invalid/shop"))
                .contains("The host 'no-such-host.invalid' is not known here");
    }

    @Test
    void aDatabaseThatIsNotThereHasToBeNamedOtherwise() {
        PostgresServer server = PostgresServer.shared();
        assertFails(ProblemKind.USAGE, () -> Opened.open(through(server.port(), "none%20such")))
                .contains("has no database 'none such'", "Correct the name");
    }

    @Test
    void whatAUserMayNotReadIsSaidWithWhatToGrant() {
        TestDatabase database = visits(PostgresServer.shared(), 10)
                .run("DROP ROLE IF EXISTS stranger", "CREATE ROLE stranger LOGIN CONNECTION LIMIT 5");
        String address = database.address().replace("postgres@", "stranger@");
        try (RowSource source = Opened.open(address)) {
            assertThat(source.columns(VISITS)).containsExactly("id", "text");
            assertFails(ProblemKind.USAGE, () -> source.read(VISITS, IDS, row -> {}))
                    .contains("forbids reading visits to 'stranger'", "permission denied", "grant SELECT");
        }
        database.run("ALTER ROLE stranger CONNECTION LIMIT 0");
        assertFails(ProblemKind.TEMPORARY, () -> Opened.open(address)).contains("no connection left for 'stranger'");
        database.run("DROP ROLE stranger");
    }

    @Test
    void aStatementThatTakesTooLongIsGivenUp() {
        TestDatabase database = visits(PostgresServer.shared(), 10)
                .run("CREATE VIEW slow AS SELECT id, pg_sleep(20)::text AS text FROM visits");
        try (RowSource source = Opened.open(database.address() + "?statement_timeout=200ms")) {
            assertFails(
                            ProblemKind.TEMPORARY,
                            () -> source.read(new Relation.Named("slow"), Map.of(Field.SESSION, "text"), row -> {}))
                    .contains("gave up while reading slow", "statement_timeout");
            assertThat(source.columns(VISITS)).as("the session lives").hasSize(2);
        }
    }

    @Test
    void aTableThatIsLockedForLongIsGivenUp() throws Exception {
        TestDatabase database = visits(PostgresServer.shared(), 10);
        try (Connection other = database.connect();
                RowSource source = Opened.open(database.address() + "?statement_timeout=300ms")) {
            other.setAutoCommit(false);
            other.createStatement().execute("LOCK TABLE visits IN ACCESS EXCLUSIVE MODE");
            assertFails(ProblemKind.TEMPORARY, () -> source.read(VISITS, IDS, row -> {}))
                    .contains("gave up while reading visits");
            other.rollback();
            assertThat(Opened.cells(source, VISITS, Field.SESSION, "id")).hasSize(10);
        }
    }

    /** With one session, and with two that take turns. */
    @Test
    void aConnectionThatBreaksInMidReadIsToldAsSuch() {
        for (int rows : new int[] {20_000, 100_000}) {
            PostgresServer server = PostgresServer.shared();
            visits(server, rows);
            try (CuttingProxy proxy = CuttingProxy.before(server.port(), 100_000);
                    RowSource source = Opened.open(through(proxy.port(), "faults"))) {
                assertFails(ProblemKind.TEMPORARY, () -> source.read(VISITS, Map.of(Field.SESSION, "text"), row -> {}))
                        .contains("The connection to PostgreSQL at 127.0.0.1:" + proxy.port() + " broke", "try again");
            }
        }
    }

    @Test
    void aServerThatIsStoppedInMidReadIsToldAsSuch() {
        PostgresServer server = PostgresServer.own();
        visits(server, 200_000);
        try (RowSource source = Opened.open(through(server.port(), "faults"))) {
            assertFails(
                            ProblemKind.TEMPORARY,
                            () -> source.read(VISITS, Map.of(Field.SESSION, "text"), row -> {
                                if (row.rowNumber() == 5000) {
                                    server.close();
                                }
                            }))
                    .contains("PostgreSQL at 127.0.0.1:" + server.port())
                    .containsPattern("broke while reading visits|was being stopped while reading visits");
        }
        assertFails(ProblemKind.TEMPORARY, () -> Opened.open(through(server.port(), "faults")));
    }

    @Test
    void aQueryThatWouldChangeSomethingIsRefused() {
        TestDatabase database = visits(PostgresServer.shared(), 10)
                .run(
                        "CREATE SEQUENCE counter",
                        "CREATE FUNCTION wipe() RETURNS int LANGUAGE plpgsql AS 'BEGIN DELETE FROM visits; RETURN 1; END'");
        try (RowSource source = Opened.open(database.address())) {
            for (String sql : new String[] {"SELECT nextval('counter') AS id", "SELECT wipe() AS id"}) {
                assertThat(source.columns(Opened.query(sql))).containsExactly("id");
                assertFails(ProblemKind.USAGE, () -> source.read(Opened.query(sql), IDS, row -> {}))
                        .contains("was asked to change something", "read-only transaction");
            }
            for (String sql : new String[] {
                "DELETE FROM visits",
                "SELECT 1 AS id; COMMIT; DELETE FROM visits",
                "SELECT E'\\''; COMMIT; DELETE FROM visits; SELECT '' AS id",
                "SELECT $a$;$a$; COMMIT; DELETE FROM visits",
                "SELECT 1 AS id) AS q; COMMIT; DELETE FROM visits; SELECT * FROM (SELECT 1",
                "SELECT 1 AS id INTO copied FROM visits",
                ""
            }) {
                assertFails(ProblemKind.USAGE, () -> source.columns(Opened.query(sql)))
                        .contains("Give one SELECT under query:");
            }
            assertThat(source.columns(Opened.query("SELECT ';' AS id -- ; as usual\n;\n")))
                    .containsExactly("id");
            assertThat(Opened.cells(source, VISITS, Field.SESSION, "id")).hasSize(10);
        }
        try (RowSource source = Opened.open(database.address())) {
            assertThat(Opened.cells(source, VISITS, Field.SESSION, "id")).hasSize(10);
        }
    }

    @Test
    void noFailureShowsThePassword() {
        try {
            Opened.open("postgresql://postgres:Tops3cret@127.0.0.1:"
                    + PostgresServer.shared().port() + "/none");
        } catch (TributaryException failure) {
            assertThat(failure).hasMessageNotContaining("Tops3cret");
        }
    }
}
