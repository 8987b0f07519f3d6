package dev.tributary.store.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import dev.tributary.store.connect.Stores;
import dev.tributary.store.published.PublishedResults;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is read of results that are published in a database. */
public interface PublishedDatabaseContract extends PublishedResultsContract {
    /** Executes statements in the database, which is empty before each test. */
    void run(String... statements);

    /** Returns the address of the database. */
    String address();

    @BeforeEach
    default void publish() {
        run(
                "CREATE TABLE tributary_results (name varchar(20) PRIMARY KEY, version bigint)",
                "INSERT INTO tributary_results VALUES ('published', 1)");
    }

    @Override
    default void table(String name, String columns, String rows) {
        run(
                "CREATE TABLE tributary_" + name + " (" + columns + ")",
                "INSERT INTO tributary_" + name + " VALUES " + rows);
    }

    @Override
    default PublishedResults open() {
        return Stores.published(Addresses.read(address()), Path.of(""));
    }

    private void assertNothingPublished(String... words) {
        assertThatThrownBy(this::open)
                .asInstanceOf(type(TributaryException.class))
                .satisfies(failure -> assertThat(failure.kind()).isEqualTo(ProblemKind.USAGE))
                .extracting(failure -> failure.what() + " " + failure.mend())
                .asString()
                .contains("Nothing is published in", "bin/tributary-spark run")
                .contains(words);
    }

    @Test
    default void aDatabaseWithoutResultsAndOneOfARunThatHasNotEndedSaySo() {
        run("UPDATE tributary_results SET version = 0");
        assertNothingPublished("no run has ended");
        run("DROP TABLE tributary_results");
        assertNothingPublished("no table tributary_results");
    }

    @Test
    default void whatIsPublishedMeanwhileIsNotSeen() {
        table("run", "number bigint, run_results varchar(50)", "(1, 'the first')");
        try (PublishedResults results = open()) {
            run("UPDATE tributary_results SET version = 2", "INSERT INTO tributary_run VALUES (2, 'the second')");
            assertThat(results.document()).isEqualTo("the first");
        }
        try (PublishedResults results = open()) {
            assertThat(results.document()).isEqualTo("the second");
        }
    }

    @Test
    default void aTableOrColumnThatIsMissingIsTold() {
        table("channel_reporting", "other bigint", "(1)");
        try (PublishedResults results = open()) {
            PublishedResultsContract.assertStorage(
                    results::report, "the table tributary_channel_reporting has no column cost");
            PublishedResultsContract.assertStorage(
                    results::withoutCredit, "there is no table tributary_conversions_without_credit");
        }
    }
}
