package dev.tributary.report.page.cost;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.pipeline.settings.PageSettings;
import dev.tributary.report.page.MadePage;
import dev.tributary.report.page.chart.Mark;
import dev.tributary.report.page.material.Material;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CostSectionTest {
    private static CostSection section(MadePage made) {
        return CostSection.of(Material.of(made.page(), PageSettings.Look.USUAL));
    }

    private static MadePage made() {
        return new MadePage()
                .channel("Search", "1000", "100", "6000", 0.2)
                .channel("Social", "500", "20", "500", 0.5)
                .channel("Bing", "100", "10", "500", 1)
                .channel("Email", "0", "40", "3000", 0.2);
    }

    @Test
    void paidChannelsAreInTheOrderOfTheirReturn() {
        CostSection section = section(made());
        assertThat(section.table().orElseThrow().lines())
                .extracting(CostLine::name)
                .containsExactly("Search", "Bing", "Social");
        assertThat(section.lede())
                .hasToString("Of three paid channels one clearly returns more than their average of 4.38, one clearly"
                        + " less. For the last one chance could decide.");
        assertThat(section.table().get().average()).isEqualTo("CPO 12.31, ROAS 4.38");
    }

    @Test
    void channelsThatClearlyBringInLessThanTheyCostAreCounted() {
        assertThat(section(made().channel("Leads", "300", "5", "100", 0.5))
                        .lede()
                        .toString())
                .endsWith("One clearly brings in less than it costs.");
        assertThat(section(made().channel("Leads", "300", "5", "100", 0.5).channel("Dead", "50", "0", "0", 0))
                        .lede()
                        .toString())
                .endsWith("Two clearly bring in less than they cost.");
    }

    @Test
    void sharesAreOfAllSpendAndAllRevenue() {
        CostLine social = section(made()).table().orElseThrow().lines().get(2);
        assertThat(social.shares().figure().replace("\u202f", " ")).isEqualTo("31 % → 5 %");
        assertThat(social.cpo().figure()).isEqualTo("25.00");
        assertThat(social.cpo().interval()).isEqualTo("20.00–33.33");
        assertThat(social.roas().interval()).isEqualTo("0.75–1.25");
    }

    @Test
    void everyRowHasTheLinesOfTheAverageAndOfRevenueEqualToSpend() {
        assertThat(section(made()).table().orElseThrow().lines())
                .allSatisfy(line -> assertThat(line.roas().plot().marks().stream()
                                .filter(Mark.Upright.class::isInstance)
                                .map(mark -> ((Mark.Upright) mark).style()))
                        .contains("unity", "ref"));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "10, 60, none",
                "90, 60, The scale of CPO is logarithmic.",
                "90, 1000, The scales of CPO and ROAS are logarithmic."
            })
    void aScaleThatSpansFarIsLogarithmicAndSaysSo(String cost, String revenue, String said) {
        MadePage made = new MadePage().channel("A", cost, "1", "90", 0.1).channel("B", "10", "1", revenue, 0.1);
        assertThat(section(made).table().orElseThrow().logarithmic()).isEqualTo(said == null ? "" : said);
    }

    @Test
    void aChannelWithoutAnOrderHasNoDotAtAnyCost() {
        CostLine dead = section(made().channel("Dead", "50", "0", "0", 0))
                .table()
                .orElseThrow()
                .lines()
                .get(3);
        assertThat(dead.cpo().figure()).isEqualTo("–");
        assertThat(dead.cpo().plot().marks()).noneMatch(Mark.Dot.class::isInstance);
        assertThat(dead.roas().figure()).isEqualTo("0.00");
    }

    @Test
    void whereThereIsNothingToShowASentenceSaysWhy() {
        assertThat(section(new MadePage().channel("Email", "0", "40", "3000", 0.2))
                        .lede())
                .hasToString("Nothing was spent in this window.");
        assertThat(section(new MadePage().channel("Email", "1", "40", "3000", 0.2))
                        .lede())
                .hasToString("No channel’s spend is 1\u202f% of its revenue or more, so there is little to compare.");
        CostSection without = section(new MadePage().channel("Search", "10", "0", "0", 0));
        assertThat(without.lede())
                .hasToString("No order is credited, so there is neither a cost per order nor a return.");
        assertThat(without.table()).isEmpty();
    }

    @Test
    void aSourceWithoutCostsIsSaidToHaveNone() {
        assertThat(section(new MadePage().channel("Email", "0", "4", "40", 0.2).withoutCosts())
                        .lede())
                .hasToString("The source has no costs, so there is neither a cost per order nor a return.");
    }

    @Test
    void oneChannelIsNotComparedWithItself() {
        assertThat(section(new MadePage().channel("Search", "1000", "100", "6000", 0.2))
                        .lede())
                .hasToString("One channel is paid; for every 1 spent it is credited with 6.00.");
    }
}
