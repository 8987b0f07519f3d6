package dev.tributary.core.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tributary.core.facts.ChannelDay;
import dev.tributary.core.facts.DateWindow;
import dev.tributary.core.facts.DayZone;
import dev.tributary.core.facts.Days;
import dev.tributary.core.facts.Facts;
import dev.tributary.core.intake.SetAsideReason;
import dev.tributary.core.intake.SetAsideSum;
import dev.tributary.core.journey.option.Boundary;
import dev.tributary.core.report.ObviousReport.Credit;
import dev.tributary.core.world.World;
import dev.tributary.core.world.World.Order;
import dev.tributary.core.world.World.Visit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/**
 * Two orders with a journey each, and one without; a session of the second day belongs to the journey of the second
 * order.
 */
class ReconcilerTest {
    private static final Predicate<LocalDate> EVERY_DAY = day -> true;
    private static final World WORLD = new World(
            List.of(
                    new Visit("s1", 0, 0, "Email", true, true, 1.5),
                    new Visit("s2", 1, Days.MILLIS, "Social", true, true, 2.5),
                    new Visit("s3", World.NOBODY, 0, "Direct", false, false, 4)),
            List.of(
                    new Order("c1", 0, 10, 100.01),
                    new Order("c2", 1, Days.MILLIS + 10, 200.02),
                    new Order("c3", 2, 10, 50.5)),
            List.of(.75));
    private static final List<Credit> SOUND = List.of(new Credit("c1", "s1", 1), new Credit("c2", "s2", 1));

    @Test
    void aSoundReportAddsUpAndEveryPartIsNamed() {
        Reconciliation checks = checks(SOUND, DateWindow.ALL, EVERY_DAY);

        assertThat(checks.addsUp()).isTrue();
        assertThat(checks.credit()).isEqualTo(new Reconciliation.Credit(2, 1, List.of(), 0, List.of(), 0));
        assertThat(checks.revenue())
                .isEqualTo(new Reconciliation.Revenue(
                        decimal("350.53"),
                        decimal("300.03"),
                        decimal("50.5"),
                        BigDecimal.ZERO,
                        BigDecimal.ZERO,
                        BigDecimal.ZERO,
                        List.of()));
        assertThat(checks.cost())
                .isEqualTo(new Reconciliation.Cost(
                        decimal("8.75"),
                        decimal("8.0"),
                        BigDecimal.ZERO,
                        decimal("0.75"),
                        List.of(new SetAsideSum(SetAsideReason.NO_SESSION, 1, decimal("0.75"), BigDecimal.ZERO)),
                        Reconciliation.BelowZero.NONE,
                        Optional.empty()));
    }

    @Test
    void anUnansweredOrderIsNamedAndDoesNotHinderTheReport() {
        Reconciliation checks = checks(List.of(SOUND.get(0)), DateWindow.ALL, EVERY_DAY);

        assertThat(checks.credit().unanswered()).containsExactly("c2");
        assertThat(checks.revenue().unanswered()).isEqualByComparingTo("200.02");
        assertThat(checks.addsUp()).isTrue();
    }

    @Test
    void anOrderWhoseCreditDoesNotSumToOneIsNamedAndTheReportDoesNotAddUp() {
        List<Credit> wrong = List.of(SOUND.get(0), new Credit("c2", "s2", .99));
        Reconciliation checks = checks(wrong, DateWindow.ALL, EVERY_DAY);

        assertThat(checks.credit().wrong()).containsExactly("c2");
        assertThat(checks.credit().worst()).isEqualTo(.01, within(1e-12));
        assertThat(checks.addsUp()).isFalse();
    }

    @Test
    void anOrderThatIsCreditedTwiceIsWrong() {
        List<Credit> twice = List.of(SOUND.get(0), SOUND.get(0), SOUND.get(1));

        assertThat(checks(twice, DateWindow.ALL, EVERY_DAY).credit().wrong()).containsExactly("c1");
    }

    @Test
    void theRoundingOfAnAnswerIsToleratedAndItsRevenueIsNamed() {
        Reconciliation checks = checks(List.of(SOUND.get(0), new Credit("c2", "s2", .999)), DateWindow.ALL, EVERY_DAY);

        assertThat(checks.addsUp()).isTrue();
        assertThat(checks.revenue().rounding()).isEqualByComparingTo("0.20002");
        assertThat(checks.credit().worst()).isEqualTo(.001, within(1e-12));
    }

    @Test
    void aCreditOfAnUnknownOrderOrSessionIsAStray() {
        List<Credit> credits = new ArrayList<>(SOUND);
        credits.add(new Credit("gone", "s1", .1));
        credits.add(new Credit("c1", "gone", .1));
        Reconciliation checks = checks(credits, DateWindow.ALL, EVERY_DAY);

        assertThat(checks.credit().strays()).isEqualTo(2);
        assertThat(checks.credit().wrong()).isEmpty();
        assertThat(checks.addsUp()).isFalse();
    }

    @Test
    void costOnDaysOutsideTheReportIsNamed() {
        DateWindow first = new DateWindow(Optional.of(DayZone.UTC.of(0)), Optional.of(DayZone.UTC.of(0)));
        Reconciliation checks = checks(List.of(SOUND.get(0)), first, DayZone.UTC.of(0)::equals);

        assertThat(checks.cost().otherDays()).isEqualByComparingTo("2.5");
        assertThat(checks.cost().difference()).isEqualByComparingTo("0");
        assertThat(checks.revenue().source()).as("c1 and c3").isEqualByComparingTo("150.51");
        assertThat(checks.addsUp()).isTrue();
    }

    @Test
    void anOrderOfAnEarlierRunCountsThoughItLiesOutsideTheWindow() {
        DateWindow first = new DateWindow(Optional.of(DayZone.UTC.of(0)), Optional.of(DayZone.UTC.of(0)));
        Reconciliation checks = checks(SOUND, first, EVERY_DAY);

        assertThat(checks.credit().attributed()).isEqualTo(2);
        assertThat(checks.revenue().reported()).isEqualByComparingTo("300.03");
        assertThat(checks.addsUp()).isTrue();
    }

    @Test
    void creditOnADayThatTheReportLeavesOutDoesNotAddUp() {
        Reconciliation checks = checks(SOUND, DateWindow.ALL, DayZone.UTC.of(0)::equals);

        assertThat(checks.revenue().difference()).isEqualByComparingTo("200.02");
        assertThat(checks.addsUp()).isFalse();
    }

    @Test
    void aReportThatLostARowDoesNotAddUp() {
        Facts facts = WORLD.facts();
        CreditTotals credits = ReportTest.gathered(facts, SOUND)
                .totals(
                        DateWindow.ALL::contains,
                        WORLD.journeys(Boundary.STRICT, DateWindow.ALL).withoutJourney());
        ChannelReport whole = ReportBuilder.build(SourceSums.of(facts), credits, EVERY_DAY);
        TreeMap<ChannelDay, Metrics> rows = new TreeMap<>(whole.rows());
        rows.put(rows.firstKey(), Metrics.ZERO);
        Reconciliation checks =
                new Reconciler(SourceSums.of(facts), credits).reconcile(new ChannelReport(ReportDates.USUAL, rows));

        assertThat(checks.cost().difference()).isEqualByComparingTo("4");
        assertThat(checks.cost().addsUp()).isFalse();
        assertThat(checks.addsUp()).isFalse();
    }

    @Test
    void halfACentIsTooMuch() {
        BigDecimal zero = BigDecimal.ZERO;

        assertThat(cost("0.0049").addsUp()).isTrue();
        assertThat(cost("0.005").addsUp()).isFalse();
        assertThat(cost("-0.005").addsUp()).isFalse();
        assertThat(new Reconciliation.Revenue(decimal("0.005"), zero, zero, zero, zero, zero, List.of()).addsUp())
                .isFalse();
    }

    private static Reconciliation checks(List<Credit> stored, DateWindow window, Predicate<LocalDate> days) {
        Facts facts = WORLD.facts();
        CreditTotals credits = ReportTest.gathered(facts, stored)
                .totals(
                        window::contains,
                        WORLD.journeys(Boundary.STRICT, window).withoutJourney());
        return new Reconciler(SourceSums.of(facts), credits)
                .reconcile(ReportBuilder.build(SourceSums.of(facts), credits, days));
    }

    private static BigDecimal decimal(String text) {
        return new BigDecimal(text);
    }

    private static Reconciliation.Cost cost(String source) {
        BigDecimal zero = BigDecimal.ZERO;
        return new Reconciliation.Cost(
                decimal(source), zero, zero, zero, List.of(), Reconciliation.BelowZero.NONE, Optional.empty());
    }
}
