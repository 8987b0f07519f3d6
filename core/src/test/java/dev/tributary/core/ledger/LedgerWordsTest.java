package dev.tributary.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.core.TributaryException;
import dev.tributary.core.attribution.Outcome;
import dev.tributary.core.attribution.SessionShare;
import dev.tributary.core.journey.Journey;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LedgerWordsTest {
    private static final Payload BYTES = Payload.copyOf(new byte[] {1});

    private final Journey journey = Asked.journey("c", 1);

    @ParameterizedTest
    @EnumSource(RequestState.class)
    void aRequestIsSettledByAStateThatIsFinalAndByNoOther(RequestState state) {
        if (state == RequestState.SENT || state == RequestState.ANSWERED) {
            assertThat(state.isFinal()).isFalse();
            assertThatThrownBy(() -> new Settlement(1, state, List.of(), "")).hasMessageContaining(state.name());
        } else {
            assertThat(state.isFinal()).isTrue();
            assertThat(new Settlement(1, state, List.of(), "").state()).isEqualTo(state);
        }
    }

    @Test
    void anOutcomeIsKeptAndComesBackAsTheSame() {
        Outcome attributed = new Outcome.Attributed(journey, List.of(new SessionShare(1, 0, 1, 1)));
        Outcome unanswered = new Outcome.Unanswered(journey, "No.");
        for (Outcome outcome : List.of(attributed, unanswered)) {
            JourneyAnswer kept = JourneyAnswer.of(Asked.key(journey), outcome);
            assertThat(kept.key()).isEqualTo(Asked.key(journey));
            assertThat(kept.conversionId()).isEqualTo("c");
            assertThat(kept.outcome(journey)).isEqualTo(outcome);
        }
    }

    @Test
    void whatHasComeIsKeptWithoutWhatWouldGoOut() {
        RawAnswer came = new RawAnswer(7, 200, BYTES);
        OutgoingRequest next = new OutgoingRequest(
                List.of(new HeldJourney("c", Asked.key(journey), 2), new HeldJourney("d", Asked.key(journey), 3)),
                BYTES);
        Turn turn = new Turn("run", Instant.EPOCH, List.of(came), List.of(next));
        assertThat(turn.withoutNext()).isEqualTo(new Turn("run", Instant.EPOCH, List.of(came), List.of()));
        assertThat(next.sessions()).isEqualTo(5);
    }

    @Test
    void aConversionThatTheLedgerHasNoKeyForIsNamed() {
        UnreadAnswer unread = new UnreadAnswer(Map.of("c", Asked.key(journey)), BYTES, new RawAnswer(7, 200, BYTES));
        assertThat(unread.request()).isEqualTo(7);
        assertThat(unread.key("c")).isEqualTo(Asked.key(journey));
        assertThatThrownBy(() -> unread.key("d"))
                .isInstanceOf(TributaryException.class)
                .hasMessageContaining("request 7")
                .hasMessageContaining("'d'");
    }

    @Test
    void theLedgerOfSomebodyWhoHasNeverAskedKnowsNothing() {
        LedgerReading empty = EmptyLedger.EMPTY;
        assertThat(empty.isBlank()).isTrue();
        assertThat(empty.answer(Asked.key(journey))).isEmpty();
        assertThat(empty.unreadKeys()).isEmpty();
        assertThat(empty.inDoubtByJourney()).isEmpty();
        assertThat(empty.inDoubt()).isEqualTo(RequestCount.NONE);
        assertThat(empty.usualWait()).isEmpty();
    }
}
