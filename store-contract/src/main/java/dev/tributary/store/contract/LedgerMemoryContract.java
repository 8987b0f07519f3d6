package dev.tributary.store.contract;

import static dev.tributary.store.contract.LedgerSamples.NOON;
import static dev.tributary.store.contract.LedgerSamples.answer;
import static dev.tributary.store.contract.LedgerSamples.given;
import static dev.tributary.store.contract.LedgerSamples.key;
import static dev.tributary.store.contract.LedgerSamples.request;
import static dev.tributary.store.contract.LedgerSamples.send;
import static dev.tributary.store.contract.LedgerSamples.settle;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.core.ledger.RequestCount;
import dev.tributary.core.ledger.RequestState;
import dev.tributary.store.ResultsView;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * The contract of ledgers, part 2: which data a ledger keeps, and for how long. Tests of a results store inherit it.
 */
public interface LedgerMemoryContract extends LedgerFixture {
    @Test
    default void aLedgerIsBlankUntilSomethingIsAsked() {
        run(ledger -> {
            assertThat(ledger.isBlank()).isTrue();
            assertThat(ledger.inDoubt()).isEqualTo(RequestCount.NONE);
            assertThat(ledger.inDoubtByJourney()).isEmpty();
            assertThat(ledger.unread()).isEmpty();
            assertThat(ledger.usualWait()).isEmpty();
            ledger.remember("pace", "1");
            assertThat(ledger.isBlank()).as("a value is no question").isTrue();
            send(ledger, 1);
            assertThat(ledger.isBlank()).isFalse();
            assertThat(ledger.usualWait()).isEmpty();
        });
    }

    @Test
    default void theUsualWaitIsThatOfTheAnswersWhateverTheyWereWorth() {
        run(ledger -> {
            long first = send(ledger, 1);
            answer(ledger, first, NOON.plusMillis(1000));
            settle(ledger, first, RequestState.APPLIED, given(1));
            answer(ledger, send(ledger, 2), NOON.plusMillis(2000));
            settle(ledger, send(ledger, 3), RequestState.IN_DOUBT);
            assertThat(ledger.usualWait().orElseThrow()).isBetween(Duration.ofMillis(1499), Duration.ofMillis(1501));
        });
    }

    @Test
    default void whatOneRunHasKeptTheNextAndWhoeverLooksFinds() {
        long first = runFor(ledger -> {
            long request = send(ledger, 1);
            answer(ledger, request, NOON);
            try (ResultsView view = store().look()) {
                assertThat(view.ledger().unreadKeys()).isEqualTo(Set.of(key(1)));
                settle(ledger, request, RequestState.APPLIED, given(1));
                assertThat(view.ledger().answer(key(1))).contains(given(1));
            }
            ledger.remember("pace", "2.5");
            ledger.remember("pace", "5.0");
            return request;
        });
        run(next -> {
            assertThat(next.answer(key(1))).contains(given(1));
            assertThat(next.remembered("pace")).contains("5.0");
            assertThat(next.remembered("limit")).isEmpty();
            assertThat(send(next, 2)).isGreaterThan(first);
        });
    }

    @Test
    default void bytesOfOldAnswersGoAndWhatTheySaidStays() {
        run(ledger -> {
            long request = send(ledger, 1);
            answer(ledger, request, NOON);
            assertThat(ledger.discardAnswersBefore(NOON.plusSeconds(1)))
                    .as("nobody has read it")
                    .isZero();
            settle(ledger, request, RequestState.APPLIED, given(1));
            assertThat(ledger.discardAnswersBefore(NOON)).isZero();
            assertThat(ledger.discardAnswersBefore(NOON.plusSeconds(1))).isEqualTo(1);
            assertThat(ledger.discardAnswersBefore(NOON.plusSeconds(1))).isZero();
            assertThat(ledger.answer(key(1))).contains(given(1));
            assertThat(states()).isEqualTo(Map.of(request, RequestState.APPLIED));
        });
    }
}
