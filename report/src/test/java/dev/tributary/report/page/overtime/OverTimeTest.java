package dev.tributary.report.page.overtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tributary.pipeline.settings.PageSettings;
import dev.tributary.report.page.MadePage;
import dev.tributary.report.page.chart.Mark;
import dev.tributary.report.page.days.SpanSums;
import dev.tributary.report.page.material.Material;
import java.util.List;
import org.junit.jupiter.api.Test;

class OverTimeTest {
    private static OverTime section(MadePage made) {
        Material material = Material.of(made.page(), PageSettings.Look.USUAL);
        return OverTime.of(material, SpanSums.of(material.period()));
    }

    private static MadePage made() {
        return new MadePage()
                .channel("Email", "0", "40", "4000", 0.2)
                .channel("Search", "1000", "60", "6000", 0.2)
                .channel("Idle", "0", "0", "0", 0);
    }

    private static MadePage many(int channels, int days) {
        MadePage made = new MadePage().days(days).onEveryDay();
        for (int i = 1; i <= channels; i++) {
            made.channel("Channel " + i, String.valueOf(i), String.valueOf(i), String.valueOf(10 * i), 0.2);
        }
        return made;
    }

    private static List<String> names(OverTime section) {
        return section.drawn().orElseThrow().panels().stream()
                .map(panel -> panel.name().whole())
                .toList();
    }

    @Test
    void allChannelsComeFirstAndOneWithoutAnythingHasNoPanel() {
        assertThat(names(section(made()))).containsExactly("All channels", "Search", "Email");
        assertThat(section(made()).table().channels()).as("the table has all").hasSize(3);
    }

    @Test
    void revenueStandsOnSpendOnOneScale() {
        OverTimePanel search = section(made()).drawn().orElseThrow().panels().get(1);
        Mark.Group first = (Mark.Group) search.drawing().bars().marks().get(0);
        Mark.Bar revenue = (Mark.Bar) first.marks().get(0);
        Mark.Bar spend = (Mark.Bar) first.marks().get(1);
        assertThat(first.title().orElseThrow().replace("\u202f", " "))
                .isEqualTo("1 Jun 2025: revenue 3,000.00, spend 500.00");
        assertThat(revenue.top() + revenue.height()).isEqualTo(search.drawing().base(), within(1e-9));
        assertThat(spend.top()).isEqualTo(search.drawing().base() + 1);
        assertThat(revenue.height() / spend.height()).isEqualTo(6, within(1e-9));
        assertThat(search.drawing().bars().marks())
                .as("days without anything have no bar")
                .hasSize(2);
    }

    @Test
    void onOneScaleTheLargestChannelKeepsItsSize() {
        List<OverTimePanel> panels = section(made()).drawn().orElseThrow().panels();
        assertThat(panels.get(1).drawing().shrink()).isEqualTo(1);
        assertThat(panels.get(2).drawing().shrink()).as("2,000 of 3,500").isEqualTo(4 / 7.0, within(1e-9));
        assertThat(section(new MadePage().channel("Search", "1000", "60", "6000", 0.2))
                        .drawn()
                        .orElseThrow()
                        .scales())
                .as("a single channel needs no common scale")
                .isFalse();
    }

    @Test
    void theMeanOfTheEarlierPeriodIsALineWithinThePanel() {
        MadePage made = made().before("Search", "1000", "600", "600000", true);
        OverTimePanel search = section(made).drawn().orElseThrow().panels().get(1);
        Mark.Along line = (Mark.Along) search.drawing().bars().marks().get(2);
        assertThat(Double.parseDouble(line.at()))
                .as("far above this period’s days")
                .isZero();
        assertThat(line.title().orElseThrow()).contains("20,000.00 a day");
    }

    @Test
    void ofVeryManyChannelsTheLargestAreDrawn() {
        OverTime section = section(many(30, 3));
        assertThat(names(section))
                .hasSize(25)
                .contains("Channel 30", "Channel 7")
                .doesNotContain("Channel 6");
        assertThat(section.lede().toString())
                .contains("The 24 channels with most revenue and spend are drawn; the table has all 30.");
        assertThat(section.table().channels()).hasSize(30);
    }

    @Test
    void daysAddUpToTheTableOfChannels() {
        OverTimeTable table = section(made()).table();
        assertThat(table.rows()).hasSize(30);
        assertThat(table.total().sums())
                .extracting(OverTimeTable.Sums::revenue)
                .containsExactly("10,000", "6,000", "4,000", "0");
        assertThat(table.rows().get(29).sums().get(1)).isEqualTo(new OverTimeTable.Sums("3,000", "500"));
        assertThat(table.rows().get(1).sums().get(1)).isEqualTo(new OverTimeTable.Sums("0", ""));
    }

    @Test
    void theFileHasEveryDayUnlessThereAreVeryMany() {
        OverTime.DaysFile all = section(many(3, 30)).file();
        assertThat(all.everyDay()).isTrue();
        assertThat(all.link().orElseThrow().address()).contains("channel_name,date,cost,orders,revenue", "2025-06-30");
        OverTime.DaysFile spans = section(many(30, 201)).file();
        assertThat(spans.everyDay()).isFalse();
        assertThat(spans.link().orElseThrow().address()).contains("channel_name,from,to,cost,orders,revenue");
    }

    @Test
    void aFileThatWouldMakeThePageHeavyIsLeftOut() {
        MadePage made = new MadePage()
                .days(60)
                .channel("x".repeat(10_000), "1", "1", "10", 0.2)
                .onEveryDay();
        assertThat(section(made).file()).isEqualTo(new OverTime.DaysFile(java.util.Optional.empty(), false));
    }

    @Test
    void aDayBelowZeroHasNoBarAndThatIsSaid() {
        OverTime section = section(made().channel("Refunds", "0", "1", "-50", 0));
        assertThat(section.notes())
                .extracting(Object::toString)
                .contains("A day whose sum is below 0 has no bar; the table shows it.");
        assertThat(section.table().total().sums())
                .extracting(OverTimeTable.Sums::revenue)
                .contains("−50");
    }

    @Test
    void withoutAnythingASentenceStandsInPlaceOfEmptyPanels() {
        OverTime section = section(new MadePage().channel("Idle", "0", "0", "0", 0));
        assertThat(section.drawn()).isEmpty();
        assertThat(section.lede()).hasToString("There is neither revenue nor spend on these days.");
    }

    @Test
    void aSourceWithoutCostsShowsRevenueAlone() {
        OverTime section =
                section(new MadePage().channel("Email", "0", "4", "40", 0.2).withoutCosts());
        assertThat(section.costed()).isFalse();
        assertThat(section.lede()).hasToString("Revenue per day; the source has no costs.");
        OverTimePanel email = section.drawn().orElseThrow().panels().get(1);
        assertThat(email.spend()).isEmpty();
        assertThat(email.drawing().bars().marks())
                .allSatisfy(bar ->
                        assertThat(((Mark.Group) bar).title().orElseThrow()).doesNotContain("spend"));
    }

    @Test
    void spendAloneIsDrawnWithoutRevenue() {
        assertThat(section(new MadePage().channel("Search", "90", "0", "0", 0)).lede())
                .hasToString("Spend per day; there is no revenue to set against it.");
    }
}
