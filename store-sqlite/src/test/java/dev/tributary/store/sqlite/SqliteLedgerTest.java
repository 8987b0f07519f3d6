package dev.tributary.store.sqlite;

import static dev.tributary.testing.Failures.assertFails;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.attribution.SessionShare;
import dev.tributary.core.journey.JourneyKey;
import dev.tributary.core.ledger.CreditedConversion;
import dev.tributary.core.ledger.HeldJourney;
import dev.tributary.core.ledger.JourneyAnswer;
import dev.tributary.core.ledger.Ledger;
import dev.tributary.core.ledger.OutgoingRequest;
import dev.tributary.core.ledger.Payload;
import dev.tributary.core.ledger.RawAnswer;
import dev.tributary.core.ledger.RequestCount;
import dev.tributary.core.ledger.RequestState;
import dev.tributary.core.ledger.Settlement;
import dev.tributary.core.ledger.UnreadAnswer;
import dev.tributary.store.contract.Attributions;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteLedgerTest {
    private static final Instant NOON = Instant.parse("2025-06-01T12:00:00Z");
    private static final byte[] BODY = "what was sent".getBytes(StandardCharsets.UTF_8);
    private static final byte[] ANSWER = "what came".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path folder;

    private Database database;
    private SqliteResults results;
    private Ledger ledger;

    @BeforeEach
    void open() {
        database = new Database(folder.resolve("results.db"));
        results = SqliteResults.apart(database.file());
        ledger = results.ledger();
    }

    @AfterEach
    void close() {
        results.close();
    }

    private static JourneyKey key(int number) {
        byte[] digest = new byte[32];
        digest[0] = (byte) number;
        return JourneyKey.of(digest);
    }

    private long sent(int... journeys) {
        List<HeldJourney> held = Arrays.stream(journeys)
                .mapToObj(number -> new HeldJourney("c" + number, key(number), 2))
                .toList();
        return ledger.sent("run", NOON, held, BODY);
    }

    private static JourneyAnswer given(int number) {
        return new JourneyAnswer.Given(
                key(number),
                "c" + number,
                List.of(new SessionShare(1, 0.25, 0, 0.1 + 0.2), new SessionShare(0, 0.75, 1, 0.7)));
    }

    @Test
    void aRequestIsWrittenDownBeforeItGoesOut() {
        sent(1, 2, 3);

        assertThat(database.rows(
                        "SELECT run_id, state, journeys, sessions, sent_at, answered_at FROM tributary_request"))
                .containsExactly("run|SENT|3|6|2025-06-01T12:00:00Z|null");
        assertThat(database.rows("SELECT conv_id FROM tributary_request_journey"))
                .containsExactly("c1", "c2", "c3");
    }

    @Test
    void anAnswerAndTheRequestThatTakesItsPlaceAreKeptTogetherOrNotAtAll() {
        long request = sent(1);
        RawAnswer came = new RawAnswer(request, NOON, 200, Payload.of(ANSWER));
        HeldJourney held = new HeldJourney("c2", key(2), 2);
        OutgoingRequest twice = new OutgoingRequest("run", NOON, List.of(held, held), Payload.of(BODY));
        assertFails(ProblemKind.STORAGE, () -> ledger.turn(List.of(came), List.of(twice)));
        assertThat(states()).containsExactly("1|SENT");

        OutgoingRequest once = new OutgoingRequest("run", NOON, List.of(held), Payload.of(BODY));
        assertThat(ledger.turn(List.of(came), List.of(once))).containsExactly(request + 1);
        assertThat(states()).containsExactly("1|ANSWERED", "2|SENT");
        assertThat(ledger.unread().get(0).answer()).isEqualTo(ANSWER);
    }

    @Test
    void whatSeveralRequestsWereWorthIsKeptTogether() {
        long first = sent(1);
        long second = sent(2);
        ledger.settled(List.of(
                new Settlement(first, RequestState.APPLIED, List.of(given(1)), ""),
                new Settlement(second, RequestState.IN_DOUBT, List.of(), "no answer came")));
        assertThat(states()).containsExactly("1|APPLIED", "2|IN_DOUBT");
        assertThat(ledger.answer(key(1))).contains(given(1));
    }

    private List<String> states() {
        return database.rows("SELECT request_id, state FROM tributary_request ORDER BY 1");
    }

    @Test
    void aLedgerIsBlankUntilSomethingIsAsked() {
        assertThat(ledger.isBlank()).isTrue();
        sent(1);
        assertThat(ledger.isBlank()).isFalse();
        database.run("DELETE FROM tributary_request");
        assertThat(ledger.isBlank()).isTrue();
        ledger.settled(7, RequestState.APPLIED, List.of(given(1)), "");
        assertThat(ledger.isBlank()).as("an answer without its request").isFalse();
    }

    @Test
    void whatTheServiceGaveComesBackBitByBit() {
        long request = sent(1, 2);
        ledger.settled(
                request,
                RequestState.APPLIED,
                List.of(given(1), new JourneyAnswer.Refused(key(2), "c2", "It cannot be read.")),
                "");

        assertThat(ledger.answer(key(1))).contains(given(1));
        assertThat(ledger.answer(key(2))).contains(new JourneyAnswer.Refused(key(2), "c2", "It cannot be read."));
        assertThat(ledger.answer(key(3))).isEmpty();
        assertThat(ledger.doubt()).isEqualTo(RequestCount.NONE);
    }

    @Test
    void aRequestThatACrashLeftUnderWayIsInDoubtAndItsJourneysAreCounted() {
        sent(1, 2);
        ledger.settled(sent(2, 3), RequestState.IN_DOUBT, List.of(), "no answer came");

        assertThat(ledger.recover()).isEqualTo(new RequestCount(1, 2));
        assertThat(ledger.recover()).isEqualTo(RequestCount.NONE);

        assertThat(ledger.doubt()).isEqualTo(new RequestCount(2, 4));
        assertThat(ledger.doubts()).isEqualTo(Map.of(key(1), 1, key(2), 2, key(3), 1));
    }

    @Test
    void anAnswerThatWasKeptAndNotReadIsHandedOverWithWhatWasSent() {
        long request = sent(1, 2);
        ledger.answered(request, NOON, 200, ANSWER);

        assertThat(ledger.recover()).isEqualTo(RequestCount.NONE);
        UnreadAnswer unread = ledger.unread().get(0);
        assertThat(unread.request()).isEqualTo(request);
        assertThat(unread.body()).isEqualTo(BODY);
        assertThat(unread.status()).isEqualTo(200);
        assertThat(unread.answer()).isEqualTo(ANSWER);
        assertThat(unread.journeys()).isEqualTo(Map.of("c1", key(1), "c2", key(2)));

        ledger.settled(request, RequestState.APPLIED, List.of(given(1)), "");
        assertThat(ledger.unread()).isEmpty();
    }

    @Test
    void aValueIsRememberedBeyondTheRun() {
        ledger.remember("pace", "2.5");
        ledger.remember("pace", "5.0");
        results.close();
        open();

        assertThat(ledger.remembered("pace")).contains("5.0");
        assertThat(ledger.remembered("limit")).isEmpty();
    }

    @Test
    void creditsKnowTheJourneyTheyAnswer() {
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
    }

    @Test
    void aDamagedLedgerIsNamedAndNotBelieved() {
        ledger.settled(sent(1), RequestState.APPLIED, List.of(given(1)), "");
        database.run("UPDATE tributary_answer SET shares = x'0102'");
        assertFails(ProblemKind.STORAGE, () -> ledger.answer(key(1)))
                .contains("tributary_answer", "shares is a blob of 2 bytes", "damaged");

        ledger.answered(sent(2), NOON, 200, ANSWER);
        database.run("UPDATE tributary_request SET answer = x'0102' WHERE state = 'ANSWERED'");
        assertFails(ProblemKind.STORAGE, () -> ledger.unread())
                .contains("tributary_request", "answer is a blob of 2 bytes", "can be unpacked");
    }

    @Test
    void withoutRoomForAnAnswerNothingIsAsked() {
        FreeSpace.require(database.file(), FreeSpace.FOR_AN_ANSWER);

        assertFails(ProblemKind.STORAGE, () -> FreeSpace.require(database.file(), Long.MAX_VALUE))
                .contains("MiB left", "nothing was sent", "Make room");
    }

    @Test
    void bytesOfOldAnswersGoAndWhatTheySaidStays() {
        long request = sent(1);
        ledger.answered(request, NOON, 200, ANSWER);
        assertThat(ledger.discardAnswersBefore(NOON.plusSeconds(1))).isZero();
        ledger.settled(request, RequestState.APPLIED, List.of(given(1)), "");

        assertThat(ledger.discardAnswersBefore(NOON)).isZero();
        assertThat(ledger.discardAnswersBefore(NOON.plusSeconds(1))).isEqualTo(1);
        assertThat(ledger.answer(key(1))).contains(given(1));
    }
}
