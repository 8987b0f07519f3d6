package dev.tributary.report.page.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tributary.core.report.Metrics;
import dev.tributary.models.compare.ChannelComparison;
import dev.tributary.models.compare.Comparison;
import dev.tributary.models.compare.ModelMetrics;
import dev.tributary.pipeline.settings.PageSettings;
import dev.tributary.report.page.MadePage;
import dev.tributary.report.page.chart.Mark;
import dev.tributary.report.page.material.Material;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ModelsSectionTest {
    private static final List<String> MODELS = List.of("first", "last", "linear", "markov removal", "ihc");

    private final List<ChannelComparison> channels = new ArrayList<>();

    /** Adds a channel with its orders by each model, in their order. */
    private ModelsSectionTest channel(String name, String... orders) {
        Map<String, ModelMetrics> byModel = new HashMap<>();
        for (int at = 0; at < orders.length; at++) {
            byModel.put(
                    MODELS.get(at),
                    new ModelMetrics(
                            new Metrics(BigDecimal.ZERO, new BigDecimal(orders[at]), BigDecimal.ZERO),
                            Optional.empty()));
        }
        channels.add(new ChannelComparison(name, BigDecimal.ZERO, byModel));
        return this;
    }

    private Optional<ModelsSection> section() {
        MadePage made = new MadePage().channel("Email", "0", "40", "400", 0.1);
        return ModelsSection.of(new Comparison(MODELS, channels), Material.of(made.page(), PageSettings.Look.USUAL));
    }

    @Test
    void theChannelWithMostOrdersByIhcComesFirstAndTheWidestIsNamed() {
        ModelsSection section = channel("Steady", "20", "20", "20", "20", "20")
                .channel("Torn", "4", "16", "10", "12", "10.005")
                .channel("Unused", "0", "0", "0", "0", "0")
                .section()
                .orElseThrow();
        assertThat(section.channels()).extracting(ModelsSection.ModelRow::name).containsExactly("Steady", "Torn");
        assertThat(section.lede().toString())
                .startsWith("All models share out the same 40 orders. They are furthest apart on Torn: from 4 to 16.");
        assertThat(section.others()).isEqualTo("2 other models");
    }

    @Test
    void ihcStandsBetweenTheLowestAndTheHighestModel() {
        List<ModelsSection.ModelRow> rows = channel("Torn", "4", "16", "10", "12", "7")
                .channel("Steady", "2", "2", "2", "2", "2")
                .section()
                .orElseThrow()
                .channels();
        assertThat(rows.get(0).standing()).isEqualTo("25\u202f%");
        assertThat(rows.get(1).standing()).as("no range, no place in it").isEqualTo("–");
    }

    @Test
    void everyModelHasAMarkAtItsOrdersAndItsNameOnHover() {
        ModelsSection section =
                channel("Torn", "4", "16", "10", "12", "7").section().orElseThrow();
        double right = 16 * 1.03;
        List<Mark> marks = section.channels().get(0).marks().marks();
        assertThat(marks)
                .filteredOn(Mark.Symbol.class::isInstance)
                .extracting(mark -> ((Mark.Symbol) mark).id())
                .containsExactly("sy-first", "sy-last", "sy-ihc");
        Mark.Symbol ihc = (Mark.Symbol) marks.get(marks.size() - 1);
        assertThat(ihc.at()).isCloseTo(7 / right, within(1e-9));
        assertThat(ihc.title()).contains("IHC: 7.00");
        assertThat(marks)
                .filteredOn(mark ->
                        mark instanceof Mark.Upright tick && tick.style().equals("s-tick"))
                .extracting(mark -> ((Mark.Upright) mark).title().orElseThrow())
                .containsExactly("Linear: 10.00", "Markov removal: 12.00");
    }

    @Test
    void theTableHasAllModelsAndItsTotalsAreSumsOfExactOrders() {
        ModelsTable table = channel("One", "1.004", "1", "1", "1", "1")
                .channel("Two", "1.004", "1", "1", "1", "1")
                .section()
                .orElseThrow()
                .table();
        assertThat(table.heads()).containsExactly("First touch", "Last touch", "Linear", "Markov removal", "IHC");
        assertThat(table.channels()).allMatch(row -> row.orders().get(0).equals("1.00"));
        assertThat(table.totals()).startsWith("2.01", "2.00");
    }

    @Test
    void modelsThatAgreeAreSaidToAndModelsWithoutOrdersAreNoSection() {
        assertThat(channel("One", "1", "1", "1", "1", "1")
                        .section()
                        .orElseThrow()
                        .lede()
                        .toString())
                .endsWith("Here they agree on every channel.");
        channels.clear();
        assertThat(channel("None", "0", "0", "0", "0", "0").section()).isEmpty();
    }

    @Test
    void anAxisOfFewOrdersHasNoTickTwice() {
        ModelsSection section =
                channel("Small", "0.5", "1.5", "1", "1", "1").section().orElseThrow();
        assertThat(section.axis().marks())
                .extracting(mark -> ((Mark.Label) mark).text())
                .doesNotHaveDuplicates()
                .contains("0.5", "1.5");
    }
}
