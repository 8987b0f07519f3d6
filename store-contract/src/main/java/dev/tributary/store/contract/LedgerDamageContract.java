package dev.tributary.store.contract;

import static dev.tributary.store.contract.LedgerSamples.NOON;
import static dev.tributary.store.contract.LedgerSamples.answer;
import static dev.tributary.store.contract.LedgerSamples.given;
import static dev.tributary.store.contract.LedgerSamples.key;
import static dev.tributary.store.contract.LedgerSamples.refused;
import static dev.tributary.store.contract.LedgerSamples.send;
import static dev.tributary.store.contract.LedgerSamples.settle;
import static dev.tributary.testing.FailureAssertions.assertFails;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.ledger.Ledger;
import dev.tributary.core.ledger.RequestCount;
import dev.tributary.core.ledger.RequestState;
import dev.tributary.core.ledger.UnreadAnswer;
import dev.tributary.store.Belongings;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The contract of ledgers, part 3: damage is reported and never believed, and erased users leave no data. */
public interface LedgerDamageContract extends LedgerFixture {
    /** Damages every row that has such a cell. */
    void damage(LedgerDamage damage);

    /** Erases a conversion, as the command {@code forget} does. */
    private void forget(String conversion) {
        change(results -> results.forget(new Belongings(Set.of(), Set.of(conversion), Set.of())));
    }

    @ParameterizedTest
    @EnumSource(value = LedgerDamage.class, mode = EnumSource.Mode.MATCH_ALL, names = "SHARES_.*")
    default void aDamagedAnswerNeverBecomesCredit(LedgerDamage damage) {
        run(ledger -> settle(ledger, send(ledger, 1), RequestState.APPLIED, given(1)));
        damage(damage);
        assertFails(ProblemKind.STORAGE, () -> run(ledger -> ledger.answer(key(1))));
    }

    @Test
    default void aDamagedRefusalIsTold() {
        run(ledger -> settle(ledger, send(ledger, 1), RequestState.APPLIED, refused(1)));
        damage(LedgerDamage.REFUSAL_NO_TEXT);
        assertFails(ProblemKind.STORAGE, () -> run(ledger -> ledger.answer(key(1))));
    }

    @ParameterizedTest
    @EnumSource(
            value = LedgerDamage.class,
            names = {"BODY_NOT_PACKED", "ANSWER_NOT_PACKED", "ANSWER_GONE", "STATUS_FOREIGN", "KEY_CUT"})
    default void aDamagedRequestIsToldBeforeItsAnswerIsRead(LedgerDamage damage) {
        run(ledger -> answer(ledger, send(ledger, 1), NOON));
        damage(damage);
        assertFails(ProblemKind.STORAGE, () -> run(Ledger::unread));
    }

    @Test
    default void aKeyThatIsNoneIsToldWhereverKeysAreRead() {
        run(ledger -> {
            answer(ledger, send(ledger, 1), NOON);
            settle(ledger, send(ledger, 2), RequestState.IN_DOUBT);
        });
        damage(LedgerDamage.KEY_CUT);
        assertFails(ProblemKind.STORAGE, () -> run(Ledger::unreadKeys));
        assertFails(ProblemKind.STORAGE, () -> run(Ledger::inDoubtByJourney));
    }

    @Test
    default void nothingIsKnownOfAForgottenConversionAndItsRequestsStillCount() {
        run(ledger -> {
            settle(ledger, send(ledger, 1, 2), RequestState.APPLIED, given(1), given(2));
            settle(ledger, send(ledger, 1), RequestState.IN_DOUBT);
        });
        forget("c1");
        run(next -> {
            assertThat(next.answer(key(1))).isEmpty();
            assertThat(next.answer(key(2))).as("somebody else's").contains(given(2));
            assertThat(next.inDoubtByJourney()).isEmpty();
            assertThat(next.inDoubt()).as("it may have been billed").isEqualTo(new RequestCount(1, 1));
        });
    }

    @Test
    default void anUnreadAnswerForSomebodyWhoIsForgottenIsGoneAndItsRequestInDoubt() {
        long gone = runFor(ledger -> send(ledger, 1, 2));
        long kept = runFor(ledger -> send(ledger, 3));
        run(ledger -> {
            answer(ledger, gone, NOON);
            answer(ledger, kept, NOON);
        });
        forget("c1");
        run(next -> {
            assertThat(next.unread()).extracting(UnreadAnswer::request).containsExactly(kept);
            assertThat(next.unreadKeys()).isEqualTo(Set.of(key(3)));
            assertThat(next.inDoubt()).isEqualTo(new RequestCount(1, 2));
        });
        assertThat(states()).isEqualTo(Map.of(gone, RequestState.IN_DOUBT, kept, RequestState.ANSWERED));
    }
}
