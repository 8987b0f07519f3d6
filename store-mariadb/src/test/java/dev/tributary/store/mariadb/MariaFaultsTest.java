package dev.tributary.store.mariadb;

import static dev.tributary.testing.FailureAssertions.assertFails;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.intake.Field;
import dev.tributary.core.intake.mapping.Relation;
import dev.tributary.store.rows.RowSource;
import dev.tributary.testing.servers.CuttingProxy;
import dev.tributary.testing.servers.MariaServer;
import dev.tributary.testing.servers.TestDatabase;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What goes wrong with a server is told in words, and with the exit code that follows. */
class MariaFaultsTest {
    private static final Relation VISITS = new Relation.Named("visits");
    private static final Map<Field, String> IDS = Map.of(Field.SESSION, "id");
    private static final Map<Field, String> TEXTS = Map.of(Field.SESSION, "text");

    private static TestDatabase visits(MariaServer server, int rows) {
        return server.database("faults")
                .run("CREATE TABLE visits (id int PRIMARY KEY, text varchar(200))"
                        + " AS SELECT seq AS id, repeat('x', 200) AS text FROM seq_1_to_" + rows);
    }

    private static String through(int port, String database) {
        return "mysql://root@127.0.0.1:" + port + "/" + database;
    }

    @Test
    void aServerThatIsNotThereMayBeThereLater() {
        assertFails(ProblemKind.TEMPORARY, () -> MariaOpened.open("mysql://u@127.0.0.1:1/shop"))
                .contains("No MySQL server answers at 127.0.0.1:1", "Connection refused");
        assertFails(ProblemKind.TEMPORARY, () -> MariaOpened.open("mysql://u@no-such-host.invalid/shop"))
                .contains("The host 'no-such-host.invalid' is not known here");
    }

    @Test
    void aDatabaseThatIsNotThereHasToBeNamedOtherwise() {
        assertFails(
                        ProblemKind.USAGE,
                        () -> MariaOpened.open(through(MariaServer.shared().port(), "none%20such")))
                .contains("has no database 'none such'", "Correct the name");
        assertFails(ProblemKind.USAGE, () -> MariaOpened.open("mysql://u@127.0.0.1"))
                .contains("names no database");
    }

    @Test
    void whatAUserMayNotReadIsSaidWithWhatToGrant() {
        TestDatabase database = visits(MariaServer.shared(), 10)
                .run(
                        "CREATE TABLE other AS SELECT 1 AS id",
                        "CREATE OR REPLACE USER stranger@'127.0.0.1' IDENTIFIED BY 'S3same:open'",
                        "CREATE OR REPLACE USER stranger@localhost IDENTIFIED BY 'S3same:open'",
                        "GRANT SELECT ON faults.other TO stranger@localhost, stranger@'127.0.0.1'");
        String address = database.address().replace("root@", "stranger:S3same%3Aopen@");
        try (RowSource source = MariaOpened.open(address)) {
            assertThat(source.tables()).containsExactly("other");
            assertFails(ProblemKind.USAGE, () -> source.columns(MariaOpened.query("SELECT id FROM visits")))
                    .contains("forbids running the query for sessions to 'stranger'", "SELECT", "grant SELECT");
        }
        assertFails(ProblemKind.USAGE, () -> MariaOpened.open(address.replace("/faults", "/mysql")))
                .contains("forbids opening mysql to 'stranger'");
        assertFails(ProblemKind.AUTH, () -> MariaOpened.open(address.replace("S3same%3Aopen", "Wr0ngPassword")))
                .contains("refuses the login of 'stranger'", "MYSQL_PWD", ".my.cnf")
                .doesNotContain("Wr0ngPassword");
    }

    @Test
    void aStatementThatTakesTooLongIsGivenUp() {
        TestDatabase database = visits(MariaServer.shared(), 10);
        try (RowSource source = MariaOpened.open(database.address() + "?statement_timeout=200ms")) {
            assertFails(
                            ProblemKind.TEMPORARY,
                            () -> source.read(MariaOpened.query("SELECT sleep(20) AS id FROM visits"), IDS, row -> {}))
                    .contains("gave up while reading query for sessions", "statement_timeout");
            assertThat(source.columns(VISITS)).as("the session lives").hasSize(2);
        }
    }

    @Test
    void aConnectionThatBreaksInMidReadIsToldAsSuch() {
        MariaServer server = MariaServer.shared();
        visits(server, 20_000);
        try (CuttingProxy proxy = CuttingProxy.before(server.port(), 100_000);
                RowSource source = MariaOpened.open(through(proxy.port(), "faults"))) {
            assertFails(ProblemKind.TEMPORARY, () -> source.read(VISITS, TEXTS, row -> {}))
                    .contains("The connection to MySQL at 127.0.0.1:" + proxy.port() + " broke", "try again");
        }
    }

    @Test
    void aServerThatIsKilledInMidReadIsToldAsSuch() {
        MariaServer server = MariaServer.own();
        visits(server, 200_000);
        try (RowSource source = MariaOpened.open(through(server.port(), "faults"))) {
            assertFails(
                            ProblemKind.TEMPORARY,
                            () -> source.read(VISITS, TEXTS, row -> {
                                if (row.rowNumber() == 5000) {
                                    server.close();
                                }
                            }))
                    .contains("The connection to MySQL at 127.0.0.1:" + server.port() + " broke while reading visits");
        }
        assertFails(ProblemKind.TEMPORARY, () -> MariaOpened.open(through(server.port(), "faults")));
    }

    @Test
    void aQueryThatWouldChangeSomethingIsRefused() {
        TestDatabase database = visits(MariaServer.shared(), 10)
                .run("CREATE FUNCTION wipe() RETURNS int BEGIN DELETE FROM visits; RETURN 1; END");
        try (RowSource source = MariaOpened.open(database.address())) {
            assertFails(ProblemKind.USAGE, () -> source.read(MariaOpened.query("SELECT wipe() AS id"), IDS, row -> {}))
                    .contains("was asked to change something", "READ ONLY transaction");
            for (String sql : new String[] {
                "DELETE FROM visits",
                "SELECT 1 AS id; COMMIT; DELETE FROM visits",
                "SELECT 1 AS id INTO OUTFILE '/tmp/servers-x'",
                "SELECT 1 AS id /*! INTO OUTFILE '/tmp/servers-x' */",
                "SELECT '\\''; COMMIT; DELETE FROM visits; SELECT '' AS id",
                "SELECT 1 AS id) AS q; COMMIT; DELETE FROM visits; SELECT * FROM (SELECT 1",
                ""
            }) {
                assertFails(ProblemKind.USAGE, () -> source.columns(MariaOpened.query(sql)))
                        .contains("Give one SELECT under query:");
            }
            assertThat(source.columns(MariaOpened.query("SELECT ';' AS id -- ; as usual\n;\n")))
                    .containsExactly("id");
        }
        try (RowSource source = MariaOpened.open(database.address())) {
            assertThat(MariaOpened.cells(source, VISITS, Field.SESSION, "id")).hasSize(10);
        }
    }
}
