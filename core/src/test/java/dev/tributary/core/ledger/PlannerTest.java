package dev.tributary.core.ledger;

import static dev.tributary.core.ledger.Asked.given;
import static dev.tributary.core.ledger.Asked.journey;
import static dev.tributary.core.ledger.Asked.key;
import static dev.tributary.core.ledger.Asked.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import dev.tributary.core.attribution.Outcome;
import dev.tributary.core.journey.Journey;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class PlannerTest {
    private static final Predicate<Journey> NEVER = journey -> false;

    private final Asked ledger = new Asked();
    private final Map<String, CreditedConversion> credited = new HashMap<>();
    private final Journey journey = journey("c", 2);

    private void hasCredit(Journey of, int rows) {
        credited.put(of.conversionId(), new CreditedConversion(Optional.of(key(of)), rows));
    }

    private Plan plan(Predicate<Journey> closed, boolean askAgain, Journey... journeys) {
        return new Planner(new KeyCache(Asked::key), credited, ledger, closed, askAgain)
                .plan(List.of(journeys), conversion -> false);
    }

    private static boolean isOld(Journey journey) {
        return journey.conversionId().equals("old");
    }

    private PlannedJourney planned() {
        return plan(NEVER, false, journey).journeys().get(0);
    }

    @Test
    void whereNothingWasEverAskedAllIsNewAndNoKeyIsMade() {
        AtomicInteger made = new AtomicInteger();
        KeyCache counted = new KeyCache(asked -> {
            made.incrementAndGet();
            return key(asked);
        });
        Plan plan = new Planner(counted, credited, ledger, PlannerTest::isOld, false)
                .plan(List.of(journey, journey("old", 1)), conversion -> false);

        assertThat(plan.journeys()).extracting(PlannedJourney::standing).containsExactly(Standing.NEW, Standing.FROZEN);
        assertThat(Asked.conversions(plan.toSend())).containsExactly("c");
        assertThat(made).hasValue(0);
    }

    @Test
    void aJourneyThatIsNotKnownIsNewWhereOthersAre() {
        ledger.somethingElse();
        assertThat(planned()).isEqualTo(new PlannedJourney(journey, Standing.NEW, Optional.empty()));
        assertThat(planned().known()).isEmpty();
    }

    @Test
    void aJourneyWhoseCreditAnswersItIsUnchanged() {
        hasCredit(journey, 2);
        ledger.knows(given(journey, 2));
        assertThat(planned().standing()).isEqualTo(Standing.UNCHANGED);
        assertThat(planned().known()).as("nothing is to be stored").isEmpty();
    }

    @Test
    void creditThatSomebodyHasDeletedComesBackWithoutARequest() {
        hasCredit(journey, 1);
        ledger.knows(given(journey, 2));
        assertThat(planned().standing()).isEqualTo(Standing.ANSWERED);
        assertThat(planned().known()).contains(given(journey, 2).outcome(journey));
    }

    @Test
    void aJourneyWithOneMoreSessionIsChangedAndIsSent() {
        hasCredit(journey("c", 1), 1);
        Plan plan = plan(NEVER, false, journey);
        assertThat(plan.count(Standing.CHANGED)).isEqualTo(1);
        assertThat(plan.toSend()).containsExactly(journey);
    }

    @Test
    void creditOfOneWhoWasNotAskedIsReplacedByAnAnswer() {
        credited.put("c", new CreditedConversion(Optional.empty(), 2));
        assertThat(planned().standing()).isEqualTo(Standing.CHANGED);
    }

    @Test
    void anAnswerThatIsKnownIsNotPaidForAgain() {
        ledger.knows(given(journey, 2));
        assertThat(planned().standing()).isEqualTo(Standing.ANSWERED);
        assertThat(plan(NEVER, true, journey).toSend()).isEmpty();
    }

    @Test
    void anAnswerThatACrashedRunKeptCountsAsAnswered() {
        ledger.hasUnread(journey);
        assertThat(planned().standing()).isEqualTo(Standing.ANSWERED);
        assertThat(planned().known()).isEmpty();
    }

    @Test
    void aRefusedJourneyIsAskedAgainOnlyWhereThatIsWished() {
        ledger.knows(refused(journey));
        assertThat(planned().standing()).isEqualTo(Standing.REFUSED);
        assertThat(planned().known()).contains(new Outcome.Unanswered(journey, "It cannot be read."));
        assertThat(plan(NEVER, true, journey).toSend()).containsExactly(journey);

        hasCredit(journey("c", 1), 1);
        assertThat(plan(NEVER, true, journey).count(Standing.CHANGED)).isEqualTo(1);
    }

    @Test
    void inAClosedPeriodNothingIsSentOrStored() {
        ledger.knows(given(journey, 2));
        Plan plan = plan(closed -> true, true, journey);
        assertThat(plan.count(Standing.FROZEN)).isEqualTo(1);
        assertThat(plan.toSend()).isEmpty();
        assertThat(plan.journeys().get(0).known()).isEmpty();

        hasCredit(journey, 2);
        assertThat(plan(closed -> true, true, journey).count(Standing.UNCHANGED))
                .as("nothing would change")
                .isEqualTo(1);
    }

    @Test
    void anAnswerForAnotherNumberOfSessionsIsDamageAndSaidToBe() {
        ledger.knows(given(journey, 3));
        assertThatThrownBy(this::planned)
                .hasMessageContaining("'c'")
                .hasMessageContaining("3 shares")
                .hasMessageContaining("2 sessions")
                .isInstanceOfSatisfying(TributaryException.class, failure -> {
                    assertThat(failure.kind()).isEqualTo(ProblemKind.STORAGE);
                    assertThat(failure.mend()).contains("nothing was sent");
                });
    }

    @Test
    void creditOfConversionsThatAreGoneVanishesInTheOrderOfTheirIds() {
        for (String conversion : List.of("b", "a", "\uD83D\uDE00", "\uFF01", "stays")) {
            hasCredit(journey(conversion, 1), 1);
        }
        Plan plan = new Planner(new KeyCache(Asked::key), credited, ledger, NEVER, false)
                .plan(List.of(), conversion -> !conversion.equals("stays"));
        assertThat(plan.vanished()).containsExactly("a", "b", "\uFF01", "\uD83D\uDE00");
        assertThat(plan.counts()).isEqualTo(new PlanCounts(0, 0, 0, 0, 0, 0, 4));
    }

    @Test
    void aPlanCountsEachStandingOnce() {
        Journey same = journey("same", 1);
        Journey refused = journey("refused", 1);
        Journey answered = journey("answered", 1);
        hasCredit(same, 1);
        hasCredit(journey("c", 1), 1);
        ledger.knows(refused(refused)).knows(given(answered, 1));
        Plan plan =
                plan(PlannerTest::isOld, false, journey, same, refused, answered, journey("old", 1), journey("new", 1));

        assertThat(plan.counts()).isEqualTo(new PlanCounts(1, 1, 1, 1, 1, 1, 0));
        assertThat(plan.all(Standing.REFUSED))
                .extracting(PlannedJourney::journey)
                .containsExactly(refused);
        assertThat(Asked.conversions(plan.toSend())).containsExactly("c", "new");
        assertThat(plan.keys().of(same)).isEqualTo(key(same));
    }
}
