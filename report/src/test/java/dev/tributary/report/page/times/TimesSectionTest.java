package dev.tributary.report.page.times;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tributary.pipeline.page.Depth;
import dev.tributary.pipeline.page.Page;
import dev.tributary.pipeline.settings.PageSettings;
import dev.tributary.report.page.MadeShop;
import dev.tributary.report.page.chart.Mark;
import dev.tributary.report.page.chart.Plot;
import dev.tributary.report.page.material.Material;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TimesSectionTest {
    private static final int DAY = 24;

    private final MadeShop shop = new MadeShop();

    /** Adds orders with so many sessions, one every some hours. */
    private TimesSectionTest orders(int count, int sessions, int every) {
        for (int user = 0; user < count; user++) {
            shop.user(0, every, Collections.nCopies(sessions, "Email"), 10);
        }
        return this;
    }

    private Optional<TimesSection> section() {
        Page page = shop.page().page();
        return TimesSection.of(((Depth.Known) page.depth()).paths(), Material.of(page, PageSettings.Look.USUAL));
    }

    private static List<Mark.Bar> bars(Plot plot) {
        return plot.marks().stream()
                .filter(Mark.Bar.class::isInstance)
                .map(Mark.Bar.class::cast)
                .toList();
    }

    private static List<String> labels(Plot plot) {
        return plot.marks().stream()
                .filter(mark -> mark instanceof Mark.Label label && label.anchor() == Mark.Anchor.MIDDLE)
                .map(mark -> ((Mark.Label) mark).text())
                .toList();
    }

    @Test
    void lengthsAreBarsFromOneToTwelveAndOneForAllLonger() {
        Plot plot = orders(2, 1, 1)
                .orders(1, 3, 1)
                .orders(1, 14, 1)
                .orders(1, 40, 1)
                .section()
                .orElseThrow()
                .lengths()
                .plot();
        assertThat(labels(plot)).containsExactly("1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12", "13+");
        List<Mark.Bar> bars = bars(plot);
        assertThat(bars.get(12).title()).contains("13+ sessions: 2 orders, 40.0\u202f%");
        assertThat(bars.get(1).height()).as("no order had two").isZero();
        assertThat(bars.get(12).height()).isCloseTo(bars.get(0).height(), within(1e-9));
        assertThat(bars.get(2).height()).isCloseTo(bars.get(0).height() / 2, within(1e-9));
    }

    @Test
    void daysAreBarsFromZeroToTwentyNineAndOneForAllLater() {
        TimesSection section = orders(3, 2, DAY)
                .orders(1, 2, 29 * DAY)
                .orders(2, 2, 30 * DAY)
                .section()
                .orElseThrow();
        assertThat(bars(section.lags().plot()))
                .hasSize(31)
                .last()
                .satisfies(bar -> assertThat(bar.title()).contains("30+ days: 2 orders, 33.3\u202f%"));
        assertThat(section.lede())
                .isEqualTo("A look-back of 7 days would miss the first touch of 50\u202f% of the orders, one of 30"
                        + " days that of 33\u202f%.");
    }

    @Test
    void aLineStandsAtTheMedianAndAtThreeQuarters() {
        TimesSection section =
                orders(3, 2, 2 * DAY).orders(3, 2, 20 * DAY).section().orElseThrow();
        assertThat(section.lags().plot().marks())
                .filteredOn(mark ->
                        mark instanceof Mark.Upright line && line.style().equals("ref"))
                .hasSize(2);
        assertThat(section.lags().spread())
                .isEqualTo("median 11.0, three quarters within 20.0, mean 11.0; share of orders");
        assertThat(section.lengths().spread()).isEqualTo("median 2, mean 2.0; share of orders");
    }

    @Test
    void theMedianOfLengthsIsTheSmallestThatHalfDoNotExceed() {
        assertThat(orders(2, 1, 1)
                        .orders(1, 5, 1)
                        .orders(1, 9, 1)
                        .section()
                        .orElseThrow()
                        .lengths()
                        .spread())
                .isEqualTo("median 1, mean 4.0; share of orders");
    }

    @Test
    void theTableHasWhatOccursAndTheTailTogether() {
        TimesSection section =
                orders(1, 1, 1).orders(1, 70, 1).orders(1, 90, 1).section().orElseThrow();
        assertThat(section.lengths().rows())
                .extracting(TimesSection.TimeRow::number)
                .containsExactly("1", "61+");
        assertThat(section.lengths().rows().get(1).orders()).isEqualTo("2");
        assertThat(section.lengths().csv().address()).as("the file has each").contains("70,1,", "90,1,");
    }

    @Test
    void withinAWeekTheLedeSaysSoAndWithoutAnOrderThereIsNoSection() {
        assertThat(orders(1, 1, 1).section().orElseThrow().lede())
                .isEqualTo("No order came later than a day after the first session.");
        assertThat(new TimesSectionTest().section()).isEmpty();
    }
}
