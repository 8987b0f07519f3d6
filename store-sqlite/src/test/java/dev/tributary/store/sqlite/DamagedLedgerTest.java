package dev.tributary.store.sqlite;

import static dev.tributary.testing.Failures.assertFails;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.attribution.SessionShare;
import dev.tributary.core.journey.JourneyKey;
import dev.tributary.core.ledger.HeldJourney;
import dev.tributary.core.ledger.JourneyAnswer;
import dev.tributary.core.ledger.Ledger;
import dev.tributary.core.ledger.RequestState;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Shares that this program never stores: they are told as damage, and never become credit. */
class DamagedLedgerTest {
    private static final Instant NOON = Instant.parse("2025-06-01T12:00:00Z");
    private static final JourneyKey KEY = JourneyKey.of(new byte[32]);

    @TempDir
    private Path folder;

    private Path file;
    private SqliteResults results;
    private Ledger ledger;

    @BeforeEach
    void oneAnswerThatWasRead() {
        file = folder.resolve("results.db");
        results = SqliteResults.apart(file);
        ledger = results.ledger();
        List<HeldJourney> held = List.of(new HeldJourney("c1", KEY, 1));
        byte[] text = "a text".getBytes(StandardCharsets.UTF_8);
        long read = ledger.sent("run", NOON, held, text);
        ledger.answered(read, NOON, 200, text);
        JourneyAnswer answer = new JourneyAnswer.Given(KEY, "c1", List.of(new SessionShare(1, 0, 1, 1)));
        ledger.settled(read, RequestState.APPLIED, List.of(answer), "");
    }

    @AfterEach
    void close() {
        results.close();
    }

    private void change(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA ignore_check_constraints = ON");
            statement.execute(sql);
        }
    }

    @ParameterizedTest
    @CsvSource({"7ff8000000000000", "7ff0000000000000", "3ff0000000000001", "bff0000000000000"})
    void aStoredShareThatIsNoneIsDamage(String bits) throws SQLException {
        change("UPDATE tributary_answer SET shares = x'" + bits.repeat(4) + "'");
        assertFails(ProblemKind.STORAGE, () -> ledger.answer(KEY)).contains("it is damaged");
    }
}
