package dev.tributary.spark.result;

import static dev.tributary.testing.FailureAssertions.assertFails;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.facts.DateWindow;
import dev.tributary.spark.LocalSpark;
import dev.tributary.spark.source.JdbcServer;
import dev.tributary.store.connect.Address;
import dev.tributary.testing.servers.TestDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

/** What a database of results has to do, beside what each place of them has to. */
abstract class DatabaseResultsContract extends JobResultsContract {
    abstract TestDatabase database();

    private Address address() {
        return Address.parse(database().address(), Path::of);
    }

    @Override
    JobResults open() {
        return JobResults.open(LocalSpark.session(), address());
    }

    final long count(String from) throws SQLException {
        try (Connection connection = database().connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT count(*) FROM " + from)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    @Override
    List<Row> rows(ResultTable table) {
        JdbcServer server = JdbcServer.of(address(), Map.of());
        try (Connection connection = server.connect()) {
            return JdbcTables.on(server).exists(connection, JdbcTables.name(table))
                    ? LocalSpark.session()
                            .read()
                            .format("jdbc")
                            .options(server.options())
                            .option("dbtable", JdbcTables.name(table))
                            .load()
                            .collectAsList()
                    : List.of();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private StagedPart part() {
        return part("of a test");
    }

    final StagedPart part(String stage) {
        JdbcServer server = JdbcServer.of(address(), Map.of());
        JdbcTables tables = JdbcTables.on(server);
        return new StagedPart(server, tables.delete(ResultTable.CREDITS), tables.insert(ResultTable.CREDITS), stage);
    }

    /** Rows of a task that dies behind them. */
    private static Iterator<Row> dying(Row row) {
        Iterator<Row> rows = List.of(row).iterator();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return true;
            }

            @Override
            public Row next() {
                try {
                    return rows.next();
                } catch (NoSuchElementException end) {
                    throw new IllegalStateException("the executor was lost", end);
                }
            }
        };
    }

    @Test
    void aTaskThatIsTriedAgainLeavesNoRowTwice() throws SQLException {
        try (JobResults results = open()) {
            write(results, ResultTable.CREDITS);
        }
        List<Row> rows = List.of(credit(FIRST, "a"), credit(SECOND, "b"));
        assertThatThrownBy(() -> part().write(7, dying(rows.get(0)))).hasMessage("the executor was lost");
        assertThat(count("tributary_staged_credits")).isZero();
        part().write(7, rows.iterator());
        part().write(7, rows.iterator());
        part().write(8, rows.iterator());
        assertThat(count("tributary_staged_credits")).isEqualTo(4);
    }

    @Test
    void whatIsStagedIsGoneWhenItIsPublishedAndWhenItIsNot() throws SQLException {
        try (JobResults results = open()) {
            write(results, ResultTable.CREDITS, credit(FIRST, "a"));
            assertThat(count("tributary_staged_credits")).isOne();
        }
        assertThat(count("tributary_staged_credits")).isZero();
        try (JobResults results = open()) {
            write(results, ResultTable.CREDITS, credit(FIRST, "a"));
            publish(results, "one", DateWindow.ALL);
            assertThat(count("tributary_staged_credits")).isZero();
        }
        assertThat(credited()).hasSize(1);
    }

    @Test
    void whatFailsInMidPublishingChangesNothing() throws SQLException {
        try (JobResults results = open()) {
            write(results, ResultTable.CREDITS, credit(FIRST, "a"));
            report(results, FIRST);
            publish(results, "one", DateWindow.ALL);
        }
        try (JobResults results = open()) {
            write(results, ResultTable.CREDITS, credit(FIRST, "b"), credit(FIRST, "c"));
            report(results, FIRST, SECOND);
            database().run("ALTER TABLE tributary_run RENAME COLUMN run_results TO other");
            assertFails(ProblemKind.STORAGE, () -> publish(results, "two", DateWindow.ALL))
                    .contains("cannot be written", "run_results");
        }
        database().run("ALTER TABLE tributary_run RENAME COLUMN other TO run_results");
        assertThat(credited()).containsExactly("a 2024-03-01");
        assertThat(rows(ResultTable.CHANNEL_REPORTING)).hasSize(1);
        try (JobResults results = open()) {
            write(results, ResultTable.CREDITS, credit(SECOND, "d"));
            publish(results, "three", window(SECOND, SECOND));
        }
        assertThat(credited()).containsExactly("a 2024-03-01", "d 2024-03-02");
    }

    @Test
    void namesAreStoredWhateverCharactersTheyHave() {
        Row credit = credit(FIRST, "😀 Ж");
        try (JobResults results = open()) {
            write(results, ResultTable.CREDITS, credit);
            publish(results, "one", DateWindow.ALL);
        }
        assertThat(credited()).containsExactly(credit.getString(0) + " 2024-03-01");
    }
}
