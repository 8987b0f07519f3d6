package dev.tributary.pipeline.page.making;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.core.facts.DateWindow;
import dev.tributary.core.figures.PathFigures;
import dev.tributary.core.report.Metrics;
import dev.tributary.models.compare.ChannelComparison;
import dev.tributary.models.compare.Comparison;
import dev.tributary.models.compare.ModelMetrics;
import dev.tributary.pipeline.page.ChannelFigures;
import dev.tributary.pipeline.page.Depth;
import dev.tributary.pipeline.page.Earlier;
import dev.tributary.pipeline.page.Page;
import dev.tributary.pipeline.page.Period;
import dev.tributary.pipeline.settings.Command;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page's figures are those of {@code compare} and {@code figures}. */
class PageAgreesTest {
    private static final DateWindow JUNE = PageShop.days("2025-06-01", "2025-06-30");
    private static final BigDecimal NOTHING = new BigDecimal("1e-9");

    @TempDir
    private Path folder;

    private PageShop shop;

    @BeforeEach
    void generate() {
        shop = PageShop.sample(folder, 6000, 700, 4);
    }

    @Test
    void channelsAndTheirIntervalsAreThoseOfAComparisonToTheLastBit() {
        for (DateWindow window : new DateWindow[] {JUNE, DateWindow.ALL}) {
            Page page = shop.run(window);
            agrees(page.period(), window);
        }
    }

    @Test
    void theEarlierPeriodIsThatOfItsOwnWindow() {
        shop.run(DateWindow.ALL);
        Page page = shop.run(JUNE);
        assertThat(page.earlier()).isInstanceOf(Earlier.Known.class);
        Period earlier = ((Earlier.Known) page.earlier()).period();
        assertThat(earlier.first()).hasToString("2025-05-02");
        assertThat(earlier.last()).hasToString("2025-05-31");
        agrees(earlier, PageShop.days("2025-05-02", "2025-05-31"));
    }

    @Test
    void aPageMadeAgainFromStoredCreditIsTheSame() {
        Page computed = shop.run(JUNE);
        Page read = PageShop.page(Command.REPORT, shop.settings(JUNE));
        assertThat(read.period()).isEqualTo(computed.period());
        assertThat(read.earlier()).isEqualTo(computed.earlier());
        assertThat(read.depth()).isEqualTo(computed.depth());
        assertThat(read.journeys()).hasSameSizeAs(computed.journeys()).isNotEmpty();
    }

    @Test
    void modelsAndPathsAreThoseOfTheirCommands() {
        Page page = shop.run(JUNE);
        Depth.Known depth = (Depth.Known) page.depth();
        Comparison compared = shop.compare(JUNE, OptionalLong.empty()).comparison();
        assertThat(depth.models()).isEqualTo(compared);
        PathFigures figures = shop.figures(JUNE);
        assertThat(depth.paths()).isEqualTo(figures);
        assertThat(page.period().attributed()).isEqualTo(figures.attributed());
        assertThat(page.period().unattributed()).isEqualTo(figures.unattributed());
    }

    private void agrees(Period period, DateWindow window) {
        Comparison compared = shop.compare(window, OptionalLong.of(1)).comparison();
        int found = 0;
        for (ChannelComparison channel : compared.channels()) {
            ModelMetrics expected = channel.of(Comparison.IHC);
            ChannelFigures figures = period.channels().get(channel.channel());
            if (figures == null) {
                continue;
            }
            found++;
            isSame(figures.metrics(), expected.metrics());
            assertThat(figures.intervals()).isEqualTo(expected.intervals());
        }
        assertThat(found).isEqualTo(period.channels().size()).isGreaterThan(5);
        isSame(period.all().metrics(), compared.totals().getOrDefault(Comparison.IHC, Metrics.ZERO));
    }

    /** The two sum shares in another order, of which only digits after the ninth can tell. */
    private static void isSame(Metrics figures, Metrics expected) {
        assertThat(figures.cost()).isEqualByComparingTo(expected.cost());
        assertThat(figures.orders().subtract(expected.orders()).abs()).isLessThan(NOTHING);
        assertThat(figures.revenue().subtract(expected.revenue()).abs()).isLessThan(NOTHING);
        assertThat(figures.costed()).isEqualTo(expected.costed());
    }
}
