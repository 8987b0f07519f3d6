package dev.tributary.report.page.customers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.core.figures.GroupFigure;
import dev.tributary.core.figures.Lags;
import dev.tributary.core.figures.Orders;
import dev.tributary.core.figures.PathFigures;
import dev.tributary.pipeline.settings.PageSettings;
import dev.tributary.report.page.MadePage;
import dev.tributary.report.page.chart.Mark;
import dev.tributary.report.page.material.Material;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CustomersSectionTest {
    private final List<GroupFigure> kinds = new ArrayList<>();

    private CustomersSectionTest kind(String name, long conversions, String revenue, long attributed, long touches) {
        kinds.add(new GroupFigure(name, new Orders(conversions, new BigDecimal(revenue)), attributed, touches));
        return this;
    }

    /** All conversions without a journey but for the kinds' own figures, which is all that the section reads. */
    private Optional<CustomersSection> section() {
        Orders all = kinds.stream().map(GroupFigure::orders).reduce(Orders.NONE, Orders::plus);
        PathFigures figures = new PathFigures(
                new PathFigures.Totals(Orders.NONE, all, 0),
                List.of(),
                List.of(),
                new Lags(List.of(), Optional.empty()),
                List.of(),
                kinds,
                List.of());
        return CustomersSection.of(
                figures,
                Material.of(new MadePage().channel("Email", "0", "1", "1", 0.1).page(), PageSettings.Look.USUAL));
    }

    @Test
    void eachKindHasItsOrdersAndWhatItSpendsPerOrder() {
        CustomersSection section = kind("new", 3, "30.01", 2, 5)
                .kind("returning", 1, "20", 1, 4)
                .kind("unknown", 0, "0", 0, 0)
                .section()
                .orElseThrow();
        assertThat(section.kinds())
                .extracting(CustomersSection.CustomerRow::kind)
                .containsExactly("New", "Returning");
        CustomersSection.CustomerRow fresh = section.kinds().get(0);
        assertThat(List.of(
                        fresh.orders(), fresh.share(), fresh.revenue().toString(), fresh.perOrder(), fresh.sessions()))
                .containsExactly("3", "75\u202f%", "30.01", "10.00", "2.5");
        assertThat(((Mark.Bar) section.kinds().get(1).ordersBar().marks().get(0)).to())
                .isEqualTo(1.0 / 3);
        assertThat(List.of(
                        section.all().orders(),
                        section.all().share(),
                        section.all().perOrder(),
                        section.all().sessions()))
                .as("means of all, not means of means")
                .containsExactly("4", "100\u202f%", "12.50", "3.0");
        assertThat(section.lede())
                .isEqualTo("75\u202f% of the orders are from new customers. They have 2.5 sessions before an order,"
                        + " returning ones 4.0. Returning ones spend 20.00 per order, new ones 10.00.");
    }

    @Test
    void whoHasNoJourneyHasNoMeanOfSessions() {
        CustomersSection section = kind("unknown", 2, "0", 0, 0).section().orElseThrow();
        assertThat(section.kinds().get(0).sessions()).isEqualTo("–");
        assertThat(section.kinds().get(0).revenueBar().marks()).isEmpty();
        assertThat(section.lede()).isEmpty();
    }

    @Test
    void withoutAConversionThereIsNoSection() {
        assertThat(kind("new", 0, "0", 0, 0).section()).isEmpty();
    }
}
