package dev.tributary.store.sqlite.results;

import static dev.tributary.store.contract.LedgerSamples.NOON;
import static dev.tributary.store.contract.LedgerSamples.answer;
import static dev.tributary.store.contract.LedgerSamples.given;
import static dev.tributary.store.contract.LedgerSamples.key;
import static dev.tributary.store.contract.LedgerSamples.send;
import static dev.tributary.store.contract.LedgerSamples.settle;
import static dev.tributary.testing.FailureAssertions.assertFails;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.ledger.CreditedConversion;
import dev.tributary.core.ledger.RequestState;
import dev.tributary.store.contract.Attributions;
import dev.tributary.store.contract.LedgerContract;
import dev.tributary.store.contract.LedgerDamage;
import dev.tributary.store.contract.LedgerDamageContract;
import dev.tributary.store.contract.LedgerMemoryContract;
import dev.tributary.store.sqlite.Database;
import dev.tributary.store.sqlite.file.FreeSpace;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The contracts of ledgers, for SQLite, and tests that are specific to it. */
class SqliteLedgerTest implements LedgerContract, LedgerMemoryContract, LedgerDamageContract {
    @TempDir
    private Path folder;

    private Database database;

    @BeforeEach
    void name() {
        database = new Database(folder.resolve("results.db"));
    }

    @Override
    public String address() {
        return "sqlite:" + database.file();
    }

    @Override
    public void damage(LedgerDamage damage) {
        database.run(
                "PRAGMA ignore_check_constraints = ON",
                switch (damage) {
                    case SHARES_CUT -> "UPDATE tributary_answer SET shares = substr(shares, 1, 33)";
                    case SHARES_NOT_A_NUMBER -> shares("7ff8000000000000");
                    case SHARES_INFINITE -> shares("7ff0000000000000");
                    case SHARES_ABOVE_ONE -> shares("3ff0000000000001");
                    case SHARES_BELOW_ZERO -> shares("bff0000000000000");
                    case SHARES_A_TEXT -> "UPDATE tributary_answer SET shares = 'half and half'";
                    case REFUSAL_NO_TEXT -> "UPDATE tributary_answer SET refusal = x'01'";
                    case BODY_NOT_PACKED -> "UPDATE tributary_request SET body = x'0102'";
                    case ANSWER_NOT_PACKED -> "UPDATE tributary_request SET answer = x'0102'";
                    case ANSWER_GONE -> "UPDATE tributary_request SET answer = NULL";
                    case STATUS_FOREIGN -> "UPDATE tributary_request SET status = 7";
                    case KEY_CUT -> "UPDATE tributary_request_journey SET journey_key = substr(journey_key, 1, 31)";
                });
    }

    private static String shares(String bits) {
        return "UPDATE tributary_answer SET shares = x'" + bits.repeat(8) + "'";
    }

    @Test
    void whatIsWrittenDownOfARequestCanBeReadWithSql() {
        run(ledger -> send(ledger, 1, 2, 3));

        assertThat(database.rows(
                        "SELECT run_id, state, journeys, sessions, sent_at, answered_at FROM tributary_request"))
                .containsExactly("run|SENT|3|6|2025-06-01T12:00:00Z|null");
        assertThat(database.rows("SELECT conv_id FROM tributary_request_journey"))
                .containsExactly("c1", "c2", "c3");
    }

    @Test
    void anAnswerWithoutItsRequestIsKnownAllTheSame() {
        run(ledger -> settle(ledger, send(ledger, 1), RequestState.APPLIED, given(1)));
        database.run("DELETE FROM tributary_request");
        run(ledger -> {
            assertThat(ledger.isBlank()).isFalse();
            assertThat(ledger.answer(key(1))).contains(given(1));
        });
    }

    @Test
    void aDamagedLedgerIsNamedAndNotBelieved() {
        run(ledger -> settle(ledger, send(ledger, 1), RequestState.APPLIED, given(1)));
        database.run("UPDATE tributary_answer SET shares = x'0102'");
        assertFails(ProblemKind.STORAGE, () -> run(ledger -> ledger.answer(key(1))))
                .contains("tributary_answer", "shares is a blob of 2 bytes", "damaged");

        run(ledger -> answer(ledger, send(ledger, 2), NOON));
        damage(LedgerDamage.ANSWER_NOT_PACKED);
        assertFails(ProblemKind.STORAGE, () -> run(ledger -> ledger.unread()))
                .contains("tributary_request", "answer is a blob of 2 bytes", "not decompressible");
    }

    @Test
    void creditsKnowTheJourneyTheyAnswer() {
        change(results -> {
            results.replaceCredits(
                    List.of(Attributions.ORIGIN),
                    List.of(Attributions.even("asked", "s", "t"), Attributions.even("computed", "u")),
                    journey -> 0,
                    Map.of("asked", key(1)),
                    conversion -> true);

            assertThat(results.credited())
                    .isEqualTo(Map.of(
                            "asked",
                            new CreditedConversion(Optional.of(key(1)), 2),
                            "computed",
                            new CreditedConversion(Optional.empty(), 1)));
        });
    }

    @Test
    void withoutRoomForAnAnswerNothingIsAsked() {
        run(ledger -> {});
        FreeSpace.require(database.file(), FreeSpace.FOR_AN_ANSWER);

        assertFails(ProblemKind.STORAGE, () -> FreeSpace.require(database.file(), Long.MAX_VALUE))
                .contains("MiB left", "nothing was sent", "Make room");
    }
}
