package dev.tributary.report.page.checks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.core.facts.Facts;
import dev.tributary.core.facts.SetAside;
import dev.tributary.core.intake.Finding;
import dev.tributary.core.intake.Intake;
import dev.tributary.core.intake.NameCount;
import dev.tributary.core.intake.NameVariants;
import dev.tributary.core.intake.SetAsideReason;
import dev.tributary.core.intake.SetAsideSum;
import dev.tributary.core.journey.Decided;
import dev.tributary.core.journey.JourneyCounts;
import dev.tributary.core.journey.NoJourney;
import dev.tributary.core.journey.option.JourneyOptions;
import dev.tributary.core.report.Reconciliation;
import dev.tributary.pipeline.page.PageOrigin;
import dev.tributary.pipeline.page.PageProof;
import dev.tributary.pipeline.settings.PageSettings;
import dev.tributary.report.page.MadePage;
import dev.tributary.report.page.material.Material;
import java.math.BigDecimal;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ChecksSectionTest {
    private static ChecksSection section(UnaryOperator<PageProof> proof) {
        MadePage made = new MadePage()
                .channel("Email", "100", "10", "1000", 0.1)
                .unattributed(2, "18.50")
                .proof(proof);
        return ChecksSection.of(Material.of(made.page(), PageSettings.Look.USUAL));
    }

    private static UnaryOperator<PageProof> checks(UnaryOperator<Reconciliation> change) {
        return proof -> new PageProof(change.apply(proof.checks()), proof.setAside(), proof.journeys(), proof.intake());
    }

    private static BigDecimal decimal(String number) {
        return new BigDecimal(number);
    }

    /** Adds the lines above a sum, as one does by hand. */
    private static BigDecimal added(Equation equation) {
        return equation.addends().stream()
                .map(addend -> addend.amount().replace(",", "").replace('\u2212', '-'))
                .map(BigDecimal::new)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal sum(Equation equation) {
        return decimal(equation.sum().replace(",", ""));
    }

    @Test
    void theThreeSumsAddUpByHand() {
        ChecksSection section = section(UnaryOperator.identity());
        assertThat(section.equations()).hasSize(3).allSatisfy(equation -> {
            assertThat(equation.holds()).isTrue();
            assertThat(added(equation)).isEqualByComparingTo(sum(equation));
        });
        assertThat(section.equations().get(1).addends())
                .containsExactly(
                        new Equation.Addend("in this report", "1,000.00"),
                        new Equation.Addend("without a journey", "18.50"));
        assertThat(section.lede()).contains("agree to the cent");
    }

    @Test
    void everyTermThatIsNotNothingHasItsLine() {
        ChecksSection section = section(checks(checks -> new Reconciliation(
                checks.credit(),
                new Reconciliation.Revenue(
                        decimal("1018.61"),
                        decimal("1000"),
                        decimal("18.5"),
                        decimal("7"),
                        decimal("-7.9"),
                        decimal("1.01"),
                        List.of(new SetAsideSum(SetAsideReason.NEGATIVE, 2, decimal("0.004"), decimal("-7.904")))),
                new Reconciliation.Cost(
                        decimal("140"),
                        decimal("100"),
                        decimal("30"),
                        decimal("10"),
                        List.of(new SetAsideSum(SetAsideReason.NO_SESSION, 1, decimal("10"), decimal("0"))),
                        new Reconciliation.BelowZero(3, decimal("-4")),
                        Optional.empty()))));
        assertThat(section.equations().get(1).addends())
                .containsExactly(
                        new Equation.Addend("in this report", "1,000.00"),
                        new Equation.Addend("without a journey", "18.50"),
                        new Equation.Addend("not answered", "7.00"),
                        new Equation.Addend("set aside, negative", "\u22127.90"),
                        new Equation.Addend("rounding of answers", "1.01"));
        Equation cost = section.equations().get(2);
        assertThat(cost.addends())
                .containsExactly(
                        new Equation.Addend("in this report", "100.00"),
                        new Equation.Addend("on days that are not in it", "30.00"),
                        new Equation.Addend("set aside, of no usable session", "10.00"));
        assertThat(cost.further()).containsExactly("Of it 3 costs below 0, \u22124.00.");
        assertThat(section.equations())
                .allSatisfy(equation -> assertThat(added(equation)).isEqualByComparingTo(sum(equation)));
    }

    @Test
    void whatDoesNotAddUpIsSaidAndItsDifferenceIsALine() {
        ChecksSection section = section(checks(checks -> new Reconciliation(
                new Reconciliation.Credit(10, 2, List.of(), 0.25, List.of("<b>order</b>"), 1),
                checks.revenue(),
                new Reconciliation.Cost(
                        decimal("101"),
                        decimal("100"),
                        decimal("0"),
                        decimal("0"),
                        List.of(),
                        Reconciliation.BelowZero.NONE,
                        Optional.empty()))));
        assertThat(section.lede()).isEqualTo("This report does not add up, so it was not published.");
        assertThat(section.equations()).extracting(Equation::holds).containsExactly(false, true, false);
        assertThat(section.equations().get(0).further())
                .containsExactly(
                        "1 of them does not sum to 1, the first: '<b>order</b>'.",
                        "1 credit names a conversion or session that the source does not have.");
        assertThat(section.equations().get(2).addends()).contains(new Equation.Addend("unexplained", "1.00"));
    }

    @Test
    void ofAReportOfMoreDaysThePagesPartAndTheRestAreLinesOfTheirOwn() {
        ChecksSection section = section(checks(checks -> new Reconciliation(
                new Reconciliation.Credit(25, 2, List.of(), 0, List.of(), 0),
                new Reconciliation.Revenue(
                        decimal("2518.50"),
                        decimal("2500"),
                        decimal("18.5"),
                        decimal("0"),
                        decimal("0"),
                        decimal("0"),
                        List.of()),
                new Reconciliation.Cost(
                        decimal("130.25"),
                        decimal("130.25"),
                        decimal("0"),
                        decimal("0"),
                        List.of(),
                        Reconciliation.BelowZero.NONE,
                        Optional.empty()))));
        assertThat(section.equations().get(0).addends())
                .containsExactly(
                        new Equation.Addend("in the window of this page", "10"),
                        new Equation.Addend("of other days", "15"));
        assertThat(section.equations().get(1).addends())
                .startsWith(
                        new Equation.Addend("in the window of this page", "1,000.00"),
                        new Equation.Addend("of other days’ conversions", "1,500.00"));
        assertThat(section.equations().get(2).addends())
                .containsExactly(
                        new Equation.Addend("in the window of this page", "100.00"),
                        new Equation.Addend("on other days of the report", "30.25"));
        assertThat(section.equations())
                .allSatisfy(equation -> assertThat(added(equation)).isEqualByComparingTo(sum(equation)));
    }

    @Test
    void aSourceWithoutCostsIsSaidToHaveNone() {
        MadePage made = new MadePage().channel("Email", "0", "10", "1000", 0.1);
        assertThat(spend(made).further()).isEmpty();
        made.origin(origin -> new PageOrigin(
                origin.source(),
                new Facts.RowCounts(10, 10, OptionalLong.empty()),
                origin.zone(),
                origin.credit(),
                origin.builtIn(),
                origin.journeys(),
                origin.seed(),
                origin.run()));
        assertThat(spend(made).further()).containsExactly("The source has no costs.");
    }

    private static Equation spend(MadePage made) {
        return ChecksSection.of(Material.of(made.page(), PageSettings.Look.USUAL))
                .equations()
                .get(2);
    }

    @Test
    void campaignsAreACheckOfTheirOwn() {
        ChecksSection section = section(checks(checks -> checks.with(new Reconciliation.Campaigns(1_200, List.of()))));
        assertThat(section.further())
                .containsExactly(new ChecksSection.Further(
                        true, "1,200 rows by campaign, which sum to the report on each channel and day."));
    }

    private static SetAside row(int number, Finding finding, String detail) {
        return new SetAside("conversions", number, "id " + number, finding, detail);
    }

    private static UnaryOperator<PageProof> rows(List<SetAside> rows) {
        return proof -> new PageProof(proof.checks(), rows, proof.journeys(), proof.intake());
    }

    @Test
    void rowsThatCouldNotBeUsedAreGroupedByReasonWithAnExampleAndACount() {
        SetAsideRows rows = section(rows(List.of(
                        row(3, Finding.REVENUE_UNUSABLE, "revenue is '\u202e<i>', not a number"),
                        row(5, Finding.REVENUE_NEGATIVE, "revenue is -1"),
                        row(7, Finding.REVENUE_NEGATIVE, "revenue is -2"))))
                .setAside()
                .orElseThrow();
        assertThat(rows.title()).isEqualTo("3 rows that could not be used");
        assertThat(rows.reasons())
                .containsExactly(
                        new SetAsideRows.ByReason("conversions", "revenue is -1", "row 5", "2"),
                        new SetAsideRows.ByReason(
                                "conversions", "revenue is '\\u202e<i>', not a number", "row 3", "1"));
        assertThat(rows.rest()).isEqualTo(SetAsideRows.Rest.NONE);
        assertThat(URLDecoder.decode(rows.csv().address(), StandardCharsets.UTF_8)
                        .lines())
                .hasSize(4)
                .contains("conversions,7,id 7,revenue is -2,revenue_negative");
    }

    @Test
    void aRowWithoutANumberHasNone() {
        SetAsideRows rows = section(rows(List.of(row(0, Finding.REVENUE_NEGATIVE, "revenue is -1"))))
                .setAside()
                .orElseThrow();
        assertThat(rows.reasons()).containsExactly(new SetAsideRows.ByReason("conversions", "revenue is -1", "", "1"));
    }

    @Test
    void ofVeryManyRowsTheFirstTwoThousandAreInTheLink() {
        SetAsideRows rows = section(rows(IntStream.rangeClosed(1, 2_001)
                        .mapToObj(number -> row(number, Finding.REVENUE_NEGATIVE, "revenue is -1"))
                        .toList()))
                .setAside()
                .orElseThrow();
        assertThat(rows.rest()).isEqualTo(SetAsideRows.Rest.IN_FILE);
        assertThat(rows.csv().label()).isEqualTo("Download the first 2,000 as CSV");
        assertThat(URLDecoder.decode(rows.csv().address(), StandardCharsets.UTF_8)
                        .lines())
                .hasSize(2_001);
    }

    @Test
    void anIdAsLongAsABookIsCutInTheLink() {
        SetAside book = new SetAside("sessions", 1, "x".repeat(100_000), Finding.SESSION_TWICE, "session_id 'x'");
        assertThat(section(rows(List.of(book)))
                        .setAside()
                        .orElseThrow()
                        .csv()
                        .address()
                        .length())
                .isLessThan(500);
    }

    @Test
    void conversionsThatNobodyIsCreditedForAreToldByReason() {
        ChecksSection section = section(proof -> new PageProof(
                new Reconciliation(
                        new Reconciliation.Credit(10, 2, List.of("a", "b", "c", "d", "e", "f"), 0, List.of(), 0),
                        proof.checks().revenue(),
                        proof.checks().cost()),
                proof.setAside(),
                new JourneyCounts(
                        JourneyOptions.DEFAULT,
                        10,
                        20,
                        Decided.NOTHING,
                        new TreeMap<>(Map.of(NoJourney.OfSource.NO_SESSION, 2L))),
                proof.intake()));
        assertThat(section.without())
                .containsExactly(
                        "2 conversions of the window without a journey, 18.50 together.",
                        "2 conversions: no session of the user is known.",
                        "6 conversions with a journey and no credit yet: 'a', 'b', 'c', 'd', 'e' and 1 more. The next"
                                + " run asks for them again.");
    }

    @Test
    void whatWasDecidedAboutNamesAndUsersIsToldAsInTheTextForATerminal() {
        Intake intake = new Intake(
                List.of(new Intake.UnknownUser("undefined", 12, 1)),
                new BitSet(),
                List.of(),
                List.of(new NameVariants(
                        "channel_name", List.of(new NameCount("Email", 3), new NameCount("email", 2)))));
        ChecksSection section =
                section(proof -> new PageProof(proof.checks(), proof.setAside(), proof.journeys(), intake));
        assertThat(section.decided()).extracting(Decisions.About::what).containsExactly("Nobody", "Names");
        assertThat(section.decided().get(0).lines())
                .containsExactly(
                        "12 sessions and 1 conversion of unknown users; in no journey, but cost and revenue count",
                        "'undefined': 12 sessions, 1 conversion");
        assertThat(section(UnaryOperator.identity()).decided()).isEmpty();
    }
}
