package dev.tributary.report.page.heads;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.pipeline.settings.PageSettings;
import dev.tributary.report.page.MadePage;
import dev.tributary.report.page.chart.Mark;
import dev.tributary.report.page.days.SpanSums;
import dev.tributary.report.page.material.Material;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HeadsTest {
    private static Heads heads(MadePage made) {
        return heads(made, PageSettings.Look.USUAL);
    }

    private static Heads heads(MadePage made, PageSettings.Look look) {
        Material material = Material.of(made.page(), look);
        return Heads.of(material, SpanSums.of(material.period()));
    }

    private static List<String> amounts(Heads heads) {
        return heads.figures().stream()
                .map(figure -> figure.amount().toString())
                .toList();
    }

    private static List<String> lines(Heads heads, int figure) {
        return heads.figures().get(figure).lines().stream()
                .map(line -> line.toString().replace("\u202f", " "))
                .toList();
    }

    private static MadePage made() {
        return new MadePage().channel("Email", "0", "40", "4000", 0.2).channel("Search", "1000", "60", "6000.255", 0.2);
    }

    @Test
    void eachFigureIsRoundedOnceFromItsExactValue() {
        assertThat(amounts(heads(made()))).containsExactly("100", "10,000.26", "1,000.00", "10.00", "10.00");
    }

    @Test
    void ratiosOfPaidChannelsStandApart() {
        assertThat(lines(heads(made()), 3)).containsExactly("95 %: 9.52–10.53", "16.67 on paid channels alone");
        assertThat(lines(heads(made()), 4)).containsExactly("95 %: 9.50–10.50", "6.00 on paid channels alone");
        assertThat(lines(heads(new MadePage().channel("Search", "1000", "60", "6000", 0.2)), 4))
                .as("where all are paid, that is the same figure")
                .containsExactly("95 %: 5.70–6.30");
    }

    @Test
    void aChangeStandsBesideItsFigureWithTheOneBefore() {
        Heads heads =
                heads(made().before("Email", "0", "20", "2000", true).before("Search", "800", "60", "6000.255", true));
        assertThat(lines(heads, 0)).containsExactly("95 %: 95–105", "▲ 25.0 % from 80");
        assertThat(lines(heads, 1)).containsExactly("95 %: 9,500–10,500", "▲ 25.0 % from 8,000");
        assertThat(lines(heads, 2)).containsExactly("▲ 25.0 % from 800");
        assertThat(lines(heads, 3)).contains("± 0 % from 10.00");
        assertThat(heads.below().toString().replace("\u202f", " "))
                .isEqualTo("Bars: one per day, 1 Jun to 30 Jun. ▲▼ changed by more than chance since 2–31 May 2025, △▽"
                        + " within it.");
    }

    @Test
    void thatThereIsNoEarlierPeriodIsSaidOnce() {
        Heads heads = heads(made());
        assertThat(heads.below().toString()).endsWith("There is no earlier period of this length in the source.");
        assertThat(heads.figures().stream().flatMap(figure -> figure.lines().stream()))
                .extracting(Object::toString)
                .noneMatch(line -> line.contains("from"));
    }

    @Test
    void withoutOrdersThereIsNoCostPerOrderAndNoInterval() {
        Heads heads = heads(new MadePage().channel("Search", "10", "0", "0", 0));
        assertThat(amounts(heads)).containsExactly("0", "0.00", "10.00", "–", "0.00");
        assertThat(lines(heads, 0)).isEmpty();
        assertThat(lines(heads, 3)).containsExactly("no order to divide by");
        assertThat(heads.figures().get(3).bars().marks())
                .as("no bar where there is no figure")
                .isEmpty();
    }

    @Test
    void withoutSpendThereIsNoReturn() {
        Heads heads = heads(new MadePage().channel("Email", "0", "4", "40", 0.2));
        assertThat(amounts(heads)).containsExactly("4", "40.00", "0.00", "0.00", "–");
        assertThat(lines(heads, 4)).containsExactly("nothing was spent");
    }

    @Test
    void aSourceWithoutCostsHasNoSpendRatherThanNone() {
        Heads heads = heads(new MadePage().channel("Email", "0", "4", "40", 0.2).withoutCosts());
        assertThat(amounts(heads)).containsExactly("4", "40.00", "–", "–", "–");
        assertThat(heads.figures().subList(2, 5)).allSatisfy(figure -> {
            assertThat(figure.lines()).extracting(Object::toString).containsExactly("no cost in the source");
            assertThat(figure.bars().marks()).isEmpty();
        });
    }

    @Test
    void barsOfALongWindowAreMeansOfADay() {
        Heads heads = heads(made().days(93).onEveryDay());
        assertThat(heads.below().toString())
                .startsWith("Bars: a day’s mean of every 7 days, counted back from the last");
        assertThat(heads.figures().get(2).bars().marks())
                .hasSize(14)
                .first()
                .satisfies(mark -> assertThat(
                                ((Mark.Bar) mark).title().orElseThrow().replace("\u202f", " "))
                        .startsWith("1 Jun to 2 Jun 2025, a day: "));
    }

    @Test
    void daysOfTwoYearsHaveTheirYears() {
        assertThat(heads(made().days(400)).below().toString().replace("\u202f", " "))
                .contains("counted back from the last, 1 Jun 2025 to 5 Jul 2026.");
    }

    @Test
    void numbersHaveTheShapeOfTheLanguage() {
        PageSettings.Look german = new PageSettings.Look(Optional.empty(), Optional.empty(), Locale.GERMAN);
        assertThat(amounts(heads(made(), german))).startsWith("100", "10.000,26", "1.000,00");
    }

    @Test
    void aLargeAmountHasSmallerType() {
        Heads heads = heads(new MadePage().channel("Search", "1000", "60", "123456789012.5", 0.2));
        assertThat(heads.figures().get(1).width()).isEqualTo("123,456,789,012".length() + 2);
    }
}
