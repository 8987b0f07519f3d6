package dev.tributary.report.page.channels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tributary.pipeline.settings.PageSettings;
import dev.tributary.report.page.MadePage;
import dev.tributary.report.page.chart.Mark;
import dev.tributary.report.page.material.Material;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChannelSectionTest {
    private static ChannelSection section(MadePage made) {
        return ChannelSection.of(Material.of(made.page(), PageSettings.Look.USUAL));
    }

    private static MadePage made() {
        return new MadePage()
                .channel("Email", "2", "40.004", "4000", 0.2)
                .channel("Direct", "0", "50", "5000", 0.2)
                .channel("Social", "500", "4", "200.005", 0.5)
                .channel("Search", "1000", "60", "6000", 0.2);
    }

    @Test
    void paidChannelsComeFirstBySpendAndTheOthersByRevenue() {
        ChannelSection section = section(made());
        assertThat(section.groups())
                .extracting(ChannelSection.Group::title)
                .containsExactly("Paid channels", "Little or no spend");
        assertThat(section.groups().get(0).lines())
                .extracting(ChannelLine::name)
                .containsExactly("Search", "Social");
        assertThat(section.groups().get(1).lines())
                .extracting(ChannelLine::name)
                .containsExactly("Direct", "Email");
        assertThat(section.sorted()).isEqualTo(ChannelSection.Sorted.EACH_GROUP);
        assertThat(section.lede())
                .hasToString("2 paid channels spent 1,500 and are credited with 6,200, a ROAS of 4.13. The other"
                        + " 59\u202f% of the attributed revenue came through channels that cost next to nothing.");
    }

    @Test
    void aBarIsSolidToTheLowerBoundAndThinToTheUpperWithATickAtTheFigure() {
        List<Mark> marks =
                section(made()).groups().get(0).lines().get(0).orders().bar().marks();
        Mark.Bar solid = (Mark.Bar) marks.get(0);
        Mark.Bar thin = (Mark.Bar) marks.get(1);
        Mark.Upright tick = (Mark.Upright) marks.get(2);
        assertThat(solid.from()).isZero();
        assertThat(thin.from()).isEqualTo(solid.to());
        assertThat(tick.at()).isBetween(thin.from(), thin.to());
        assertThat(solid.to() / tick.at()).as("54 of 60").isEqualTo(0.9, within(1e-9));
        assertThat(thin.height()).isLessThan(solid.height());
    }

    @Test
    void figuresAreRoundedOnceAndHaveTheirIntervals() {
        ChannelLine social = section(made()).groups().get(0).lines().get(1);
        assertThat(social.revenue().figure().amount()).hasToString("200.00");
        assertThat(social.revenue().figure().interval()).isEqualTo("150–250");
        assertThat(social.orders().figure().interval()).isEqualTo("3.00–5.00");
        assertThat(social.cpo().amount()).hasToString("125.00");
        assertThat(social.cpo().interval()).isEqualTo("100–167");
        assertThat(social.roas().interval()).isEqualTo("0.30–0.50");
        assertThat(section(made()).groups().get(1).lines().get(1).cpo().amount())
                .hasToString("0.050");
    }

    @Test
    void closingRowsAreTheSumsAndWhatBelongsToNoChannel() {
        List<ClosingLine> closing = section(made().unattributed(3, "100.5")).closing();
        assertThat(closing)
                .extracting(line -> line.head().toString())
                .containsExactly(
                        "Paid channels",
                        "Little or no spend",
                        "All channels",
                        "Without any session before",
                        "All usable conversions");
        assertThat(closing)
                .extracting(line -> line.revenue().amount().toString())
                .containsExactly("6,200.00", "9,000.00", "15,200.00", "100.50", "15,300.50");
        assertThat(closing)
                .extracting(line -> line.orders().amount().toString())
                .containsExactly("64.00", "90.00", "154.00", "3", "157");
        assertThat(closing)
                .extracting(line -> line.ratios().roas().amount().toString())
                .as("ratios of sums")
                .containsExactly("4.13", "4,500.00", "10.12", "", "");
        assertThat(closing.get(0).revenue().interval()).isEqualTo("5,890–6,510");
    }

    @Test
    void oneGroupHasNoTitleAndNoSubtotals() {
        ChannelSection section = section(new MadePage().channel("Search", "1000", "60", "6000", 0.2));
        assertThat(section.groups())
                .singleElement()
                .satisfies(group -> assertThat(group.title()).isEmpty());
        assertThat(section.closing()).hasSize(3);
        assertThat(section.sorted()).isEqualTo(ChannelSection.Sorted.BY_SPEND);
        assertThat(section.lede()).hasToString("1 channel spent 1,000 and is credited with 6,000, a ROAS of 6.00.");
    }

    @Test
    void aChangeHasTheFigureBeforeAndIsSortedByItsSize() {
        ChannelSection section = section(made().before("Search", "1000", "60", "8000", true));
        assertThat(section.compared()).isTrue();
        MoveCell moved = section.groups().get(0).lines().get(0).moved();
        assertThat(moved.value()).isEqualTo("-0.25");
        assertThat(moved.arrow().orElseThrow().sign()).isEqualTo("▼");
        assertThat(moved.from()).isEqualTo("from 8.00");
        assertThat(section.groups().get(0).lines().get(1).moved().value())
                .as("a channel without an earlier figure comes last")
                .isEmpty();
    }

    @Test
    void aChannelWithoutAnOrderHasNoCostPerOrderButAReturnOfNothing() {
        ChannelLine dead = section(new MadePage()
                        .channel("Search", "1000", "60", "6000", 0.2)
                        .channel("Dead", "10", "0", "0", 0))
                .groups()
                .get(0)
                .lines()
                .get(1);
        assertThat(dead.orders().figure().amount()).hasToString("0.00");
        assertThat(dead.orders().bar().marks()).isEmpty();
        assertThat(dead.cpo().amount()).hasToString("–");
        assertThat(dead.roas().amount()).hasToString("0.00");
    }

    @Test
    void aSourceWithoutCostsHasADashAndNotNothingForItsSpend() {
        ChannelSection section =
                section(new MadePage().channel("Email", "0", "4", "40", 0.2).withoutCosts());
        ChannelLine email = section.groups().get(0).lines().get(0);
        assertThat(email.spend().figure().amount()).hasToString("–");
        assertThat(email.cpo().amount()).hasToString("–");
        assertThat(email.roas().amount()).hasToString("–");
        assertThat(section.sorted()).isEqualTo(ChannelSection.Sorted.BY_REVENUE);
        assertThat(section.lede())
                .hasToString("1 channel is credited with 40. The source has no costs, so there is neither a cost per"
                        + " order nor a return.");
    }

    @Test
    void theFileHasTheSameFiguresAndNoFormula() {
        String csv = URLDecoder.decode(
                section(made().channel("=1+1", "0", "1", "10", 0.2))
                        .csv()
                        .address()
                        .replace("+", "%2B"),
                StandardCharsets.UTF_8);
        assertThat(csv)
                .startsWith("data:text/csv;charset=utf-8,channel_name,cost,orders,orders_low,")
                .contains(
                        "Social,500,4,3,5,200.005,150.00375,250.00625,125,100,166.666666667,0.40001,0.3000075,0.5000125")
                .contains("'=1+1,0,1,");
    }
}
