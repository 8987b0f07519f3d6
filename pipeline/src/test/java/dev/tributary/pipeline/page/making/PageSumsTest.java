package dev.tributary.pipeline.page.making;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tributary.core.facts.CodePoints;
import dev.tributary.core.facts.DateWindow;
import dev.tributary.core.report.Metrics;
import dev.tributary.models.compare.Comparison;
import dev.tributary.models.compare.Intervals;
import dev.tributary.models.compare.Measure;
import dev.tributary.models.interval.Interval;
import dev.tributary.pipeline.page.Change;
import dev.tributary.pipeline.page.Changes;
import dev.tributary.pipeline.page.ChannelFigures;
import dev.tributary.pipeline.page.Depth;
import dev.tributary.pipeline.page.Earlier;
import dev.tributary.pipeline.page.GroupTotal;
import dev.tributary.pipeline.page.Page;
import dev.tributary.pipeline.page.PathSteps;
import dev.tributary.pipeline.page.PathSteps.Place;
import dev.tributary.pipeline.page.Period;
import dev.tributary.pipeline.page.PhaseSums;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing on a page is lost or counted twice: parts add up to sums. */
class PageSumsTest {
    private static final DateWindow JUNE = PageShop.days("2025-06-01", "2025-06-30");
    private static final BigDecimal TINY = new BigDecimal("1e-6");

    @TempDir
    private Path folder;

    private PageShop shop;
    private Page page;

    @BeforeEach
    void run() {
        shop = PageShop.sample(folder, 6000, 700, 9);
        shop.run(DateWindow.ALL);
        page = shop.run(JUNE);
    }

    private static Metrics sum(Stream<Metrics> some) {
        return some.reduce(Metrics.ZERO, Metrics::plus);
    }

    private static void same(Metrics one, Metrics other) {
        assertThat(one.cost()).isEqualByComparingTo(other.cost());
        assertThat(one.orders()).isEqualByComparingTo(other.orders());
        assertThat(one.revenue()).isEqualByComparingTo(other.revenue());
    }

    @Test
    void daysAddUpToChannelsAndChannelsToAll() {
        for (Period period : new Period[] {page.period(), ((Earlier.Known) page.earlier()).period()}) {
            Map<String, Metrics> ofDays = new TreeMap<>(CodePoints::compare);
            period.days().forEach((day, metrics) -> {
                assertThat(day.day()).isBetween(period.first(), period.last());
                ofDays.merge(day.channel(), metrics, Metrics::plus);
            });
            assertThat(ofDays.keySet()).isEqualTo(period.channels().keySet());
            period.channels()
                    .forEach((name, figures) -> same(figures.metrics(), ofDays.getOrDefault(name, Metrics.ZERO)));
            same(period.all().metrics(), sum(period.channels().values().stream().map(ChannelFigures::metrics)));
            same(
                    period.all().metrics(),
                    sum(Stream.of(period.paid(), period.unpaid())
                            .flatMap(group -> group.stream().map(GroupTotal::metrics))));
            assertThat(Stream.of(period.paid(), period.unpaid())
                            .flatMap(group -> group.stream())
                            .mapToInt(GroupTotal::channels)
                            .sum())
                    .isEqualTo(period.all().channels())
                    .isEqualTo(period.channels().size());
            BigDecimal orders = BigDecimal.valueOf(period.attributed().conversions());
            assertThat(period.all().metrics().orders().subtract(orders).abs()).isLessThan(TINY);
            assertThat(period.all()
                            .metrics()
                            .revenue()
                            .subtract(period.attributed().revenue())
                            .abs())
                    .isLessThan(TINY);
        }
    }

    @Test
    void eachPhaseSumsToOneForEachOrderThatHasIt() {
        Period period = page.period();
        PhaseSums all = period.channels().values().stream()
                .map(ChannelFigures::phases)
                .reduce(
                        PhaseSums.ZERO,
                        (one, other) -> new PhaseSums(
                                one.initializer().add(other.initializer()),
                                one.holder().add(other.holder()),
                                one.closer().add(other.closer())));
        BigDecimal orders = BigDecimal.valueOf(period.attributed().conversions());
        // Each of some thousand phases is stored with nine decimals.
        assertThat(all.initializer().subtract(orders).abs()).isLessThan(new BigDecimal("1e-5"));
        assertThat(all.closer().subtract(orders).abs()).isLessThan(new BigDecimal("1e-5"));
        assertThat(all.holder()).isGreaterThan(BigDecimal.ONE).isLessThan(orders);
        assertThat(all.initializer()).isEqualByComparingTo(shop.stored("initializer", JUNE));
        assertThat(all.holder()).isEqualByComparingTo(shop.stored("holder", JUNE));
        assertThat(all.closer()).isEqualByComparingTo(shop.stored("closer", JUNE));
    }

    @Test
    void whatComesToAChannelLeavesItAndEachPathBeginsAndEndsOnce() {
        Depth.Known depth = (Depth.Known) page.depth();
        Map<Place, Long> from = new HashMap<>();
        Map<Place, Long> to = new HashMap<>();
        for (PathSteps.Step step : depth.steps().steps()) {
            assertThat(step.count()).isPositive();
            from.merge(step.from(), step.count(), Long::sum);
            to.merge(step.to(), step.count(), Long::sum);
        }
        long orders = depth.paths().attributed().conversions();
        assertThat(from.remove(Place.Edge.START))
                .isEqualTo(orders + depth.paths().nulls());
        assertThat(to.remove(Place.Edge.ORDER)).isEqualTo(orders);
        assertThat(to.remove(Place.Edge.END)).isEqualTo(depth.paths().nulls()).isPositive();
        assertThat(from).isEqualTo(to);
        assertThat(depth.steps().steps().get(0).from()).isEqualTo(Place.Edge.START);
    }

    /** Where all channels are one, its interval is that of their sum: a bootstrap of its own. */
    @Test
    void theIntervalOfASumIsThatOfOneChannelInTheirPlace() {
        shop.change("UPDATE session_sources SET channel_name = 'All'");
        Intervals one = shop.compare(JUNE, OptionalLong.of(1)).comparison().channels().stream()
                .filter(channel -> channel.channel().equals("All"))
                .findFirst()
                .orElseThrow()
                .of(Comparison.IHC)
                .intervals()
                .orElseThrow();
        Intervals sum = page.period().all().intervals().orElseThrow();
        for (Measure measure : Measure.values()) {
            assertThat(sum.of(measure).low()).isCloseTo(one.of(measure).low(), within(1e-5));
            assertThat(sum.of(measure).high()).isCloseTo(one.of(measure).high(), within(1e-5));
        }
    }

    @Test
    void aDifferenceIsThatOfTheFiguresAndItsIntervalIsAroundIt() {
        Earlier.Known earlier = (Earlier.Known) page.earlier();
        Changes all = earlier.all();
        assertThat(all.orders().before())
                .isEqualByComparingTo(earlier.period().all().metrics().orders());
        assertThat(all.orders().now())
                .isEqualByComparingTo(page.period().all().metrics().orders());
        assertThat(all.cost().difference()).isEmpty();
        for (Change change : new Change[] {
            all.orders(), all.revenue(), all.cpo().orElseThrow(), all.roas().orElseThrow()
        }) {
            double difference = change.now().subtract(change.before()).doubleValue();
            Interval interval = change.difference().orElseThrow();
            assertThat(difference).isBetween(interval.low(), interval.high());
        }
        assertThat(earlier.channels().keySet())
                .containsAll(page.period().channels().keySet())
                .containsAll(earlier.period().channels().keySet());
    }

    @Test
    void theIntervalOfADifferenceIsNarrowerThanThatOfTwoOtherSamples() {
        Earlier.Known earlier = (Earlier.Known) page.earlier();
        Interval difference = earlier.all().orders().difference().orElseThrow();
        Interval now = page.period().all().intervals().orElseThrow().orders();
        Interval before = earlier.period().all().intervals().orElseThrow().orders();
        double apart = Math.hypot(now.high() - now.low(), before.high() - before.low());
        assertThat(difference.high() - difference.low()).isBetween(apart * 0.6, apart * 1.2);
    }
}
