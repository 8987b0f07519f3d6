package dev.tributary.store.contract;

import static dev.tributary.store.contract.LedgerSamples.ANSWER;
import static dev.tributary.store.contract.LedgerSamples.BODY;
import static dev.tributary.store.contract.LedgerSamples.NOON;
import static dev.tributary.store.contract.LedgerSamples.answer;
import static dev.tributary.store.contract.LedgerSamples.given;
import static dev.tributary.store.contract.LedgerSamples.key;
import static dev.tributary.store.contract.LedgerSamples.refused;
import static dev.tributary.store.contract.LedgerSamples.request;
import static dev.tributary.store.contract.LedgerSamples.send;
import static dev.tributary.store.contract.LedgerSamples.settle;
import static dev.tributary.testing.FailureAssertions.assertFails;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.ledger.HeldJourney;
import dev.tributary.core.ledger.OutgoingRequest;
import dev.tributary.core.ledger.Payload;
import dev.tributary.core.ledger.RawAnswer;
import dev.tributary.core.ledger.RequestCount;
import dev.tributary.core.ledger.RequestState;
import dev.tributary.core.ledger.Settlement;
import dev.tributary.core.ledger.Turn;
import dev.tributary.core.ledger.UnreadAnswer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * The contract of ledgers, part 1: state transitions of requests, atomic changes, the state after a crash, and stored
 * answers. Tests of a results store inherit it.
 */
public interface LedgerContract extends LedgerFixture {
    @Test
    default void aRequestIsWrittenDownBeforeItGoesOutAndNumbersFollowTheOrderOfTheRequests() {
        run(ledger -> {
            List<Long> numbers = ledger.turn(new Turn("run", NOON, List.of(), List.of(request(1, 2), request(3))));
            long next = send(ledger, 4);

            assertThat(numbers).hasSize(2).isSorted().doesNotHaveDuplicates().allMatch(number -> number < next);
            assertThat(states())
                    .isEqualTo(Map.of(
                            numbers.get(0),
                            RequestState.SENT,
                            numbers.get(1),
                            RequestState.SENT,
                            next,
                            RequestState.SENT));
        });
    }

    @Test
    default void aTurnInWhichNothingHappensChangesNothing() {
        run(ledger -> {
            assertThat(ledger.turn(new Turn("run", NOON, List.of(), List.of()))).isEmpty();
            ledger.settle(List.of());
            assertThat(ledger.isBlank()).isTrue();
        });
    }

    @Test
    default void anAnswerAndTheRequestThatTakesItsPlaceAreKeptTogetherOrNotAtAll() {
        run(ledger -> {
            long first = send(ledger, 1);
            RawAnswer came = new RawAnswer(first, 200, ANSWER);
            HeldJourney held = new HeldJourney("c2", key(2), 2);
            OutgoingRequest twice = new OutgoingRequest(List.of(held, held), BODY);
            assertFails(ProblemKind.STORAGE, () -> ledger.turn(new Turn("run", NOON, List.of(came), List.of(twice))));
            assertThat(states()).isEqualTo(Map.of(first, RequestState.SENT));

            long second = ledger.turn(new Turn("run", NOON, List.of(came), List.of(request(2))))
                    .get(0);
            assertThat(states()).isEqualTo(Map.of(first, RequestState.ANSWERED, second, RequestState.SENT));
        });
    }

    @Test
    default void anAnswerThatWasKeptAndNotReadIsHandedOverWithWhatWasSent() {
        run(ledger -> {
            long later = send(ledger, 1, 2);
            long last = send(ledger, 3);
            answer(ledger, last, NOON);
            answer(ledger, later, NOON);

            assertThat(ledger.recover()).as("an answered request is not lost").isEqualTo(RequestCount.NONE);
            assertThat(ledger.unreadKeys()).isEqualTo(Set.of(key(1), key(2), key(3)));
            assertThat(ledger.unread())
                    .as("oldest request first")
                    .containsExactly(
                            new UnreadAnswer(
                                    Map.of("c1", key(1), "c2", key(2)), BODY, new RawAnswer(later, 200, ANSWER)),
                            new UnreadAnswer(Map.of("c3", key(3)), BODY, new RawAnswer(last, 200, ANSWER)));

            settle(ledger, later, RequestState.APPLIED, given(1));
            assertThat(ledger.unread()).extracting(UnreadAnswer::request).containsExactly(last);
            assertThat(ledger.unreadKeys()).isEqualTo(Set.of(key(3)));
        });
    }

    @Test
    default void bytesOfAnyLengthComeBackAsTheyWere() {
        run(ledger -> {
            List<Payload> answers = new ArrayList<>();
            for (int length : new int[] {0, 1, 65_536, 3_000_000}) {
                byte[] bytes = new byte[length];
                new Random(length).nextBytes(bytes);
                answers.add(Payload.copyOf(bytes));
            }
            for (Payload bytes : answers) {
                long request = send(ledger, answers.indexOf(bytes));
                ledger.turn(new Turn("run", NOON, List.of(new RawAnswer(request, 500, bytes)), List.of()));
            }
            assertThat(ledger.unread()).extracting(one -> one.answer().body()).isEqualTo(answers);
            assertThat(ledger.unread()).extracting(one -> one.answer().status()).containsOnly(500);
        });
    }

    @Test
    default void whatSeveralRequestsWereWorthIsKeptTogetherOrNotAtAll() {
        run(ledger -> {
            long first = send(ledger, 1);
            long second = send(ledger, 2);
            Settlement good = new Settlement(first, RequestState.APPLIED, List.of(given(1)), "");
            Settlement nobodys = new Settlement(second + 1, RequestState.APPLIED, List.of(given(3)), "");
            assertFails(ProblemKind.STORAGE, () -> ledger.settle(List.of(good, nobodys)));
            assertThat(states()).isEqualTo(Map.of(first, RequestState.SENT, second, RequestState.SENT));
            assertThat(ledger.answer(key(1))).isEmpty();

            ledger.settle(List.of(good, new Settlement(second, RequestState.IN_DOUBT, List.of(), "no answer came")));
            assertThat(states()).isEqualTo(Map.of(first, RequestState.APPLIED, second, RequestState.IN_DOUBT));
            assertThat(ledger.answer(key(1))).contains(given(1));
        });
    }

    @Test
    default void whatIsSettledStaysAsItIs() {
        run(ledger -> {
            for (RequestState state : List.of(RequestState.APPLIED, RequestState.REFUSED, RequestState.IN_DOUBT)) {
                long request = send(ledger, 1);
                settle(ledger, request, state);
                assertFails(ProblemKind.STORAGE, () -> settle(ledger, request, RequestState.APPLIED, given(2)))
                        .contains("request " + request);
                assertFails(ProblemKind.STORAGE, () -> answer(ledger, request, NOON))
                        .contains("request " + request);
                assertThat(states()).containsEntry(request, state);
            }
            assertThat(ledger.recover()).isEqualTo(RequestCount.NONE);
            assertThat(ledger.answer(key(2))).isEmpty();
        });
    }

    @Test
    default void anAnswerComesOnce() {
        run(ledger -> {
            long request = send(ledger, 1);
            answer(ledger, request, NOON);
            assertFails(ProblemKind.STORAGE, () -> answer(ledger, request, NOON))
                    .contains("request " + request);
            assertThat(states()).isEqualTo(Map.of(request, RequestState.ANSWERED));
        });
    }

    @Test
    default void whatTheServiceGaveComesBackBitByBitAndANewerAnswerTakesThePlaceOfAnOlder() {
        run(ledger -> {
            settle(ledger, send(ledger, 1, 2), RequestState.APPLIED, given(1), refused(2));
            assertThat(ledger.answer(key(1))).contains(given(1));
            assertThat(ledger.answer(key(2))).contains(refused(2));
            assertThat(ledger.answer(key(3))).isEmpty();

            settle(ledger, send(ledger, 2), RequestState.APPLIED, given(2));
            assertThat(ledger.answer(key(2))).contains(given(2));
        });
    }

    @Test
    default void aRequestThatACrashLeftUnderWayIsInDoubtAndItsJourneysAreCounted() {
        long lost = runFor(ledger -> {
            settle(ledger, send(ledger, 2, 3), RequestState.IN_DOUBT);
            settle(ledger, send(ledger, 4), RequestState.REFUSED);
            return send(ledger, 1, 2);
        });
        run(next -> {
            assertThat(next.recover()).isEqualTo(new RequestCount(1, 2));
            assertThat(next.recover()).isEqualTo(RequestCount.NONE);
            assertThat(states()).containsEntry(lost, RequestState.IN_DOUBT);
            assertThat(next.inDoubt()).isEqualTo(new RequestCount(2, 4));
            assertThat(next.inDoubtByJourney()).isEqualTo(Map.of(key(1), 1, key(2), 2, key(3), 1));
        });
    }
}
