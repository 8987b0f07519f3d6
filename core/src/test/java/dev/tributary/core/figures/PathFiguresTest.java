package dev.tributary.core.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.core.column.IdIndex;
import dev.tributary.core.facts.DateWindow;
import dev.tributary.core.facts.Days;
import dev.tributary.core.facts.Traffic;
import dev.tributary.core.journey.JourneyBuilder;
import dev.tributary.core.journey.option.JourneyOptions;
import dev.tributary.core.type.ConversionTypes;
import dev.tributary.core.world.World;
import dev.tributary.core.world.World.Order;
import dev.tributary.core.world.World.Visit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PathFiguresTest {
    private static final int ANNA = 0;
    private static final int BEN = 1;
    private static final int CARL = 2;
    private static final long DAY = Days.MILLIS;

    /** Anna buys twice, Ben buys on his first day, Carl never buys, and an unknown user buys, too. */
    private static final World SHOP = new World(
            List.of(
                    visit("s1", ANNA, 0, "Email"),
                    visit("s2", ANNA, DAY, "Direct"),
                    visit("s3", ANNA, 3 * DAY, "Email"),
                    visit("s4", BEN, 0, "Email"),
                    visit("s5", CARL, 5 * DAY, "Email")),
            List.of(
                    new Order("c1", ANNA, 2 * DAY, 10.10),
                    new Order("c2", ANNA, 4 * DAY + 1, 20.20),
                    new Order("c3", BEN, DAY / 2, 0.05),
                    new Order("c4", World.NOBODY, DAY, 7)),
            List.of());

    @Test
    void everyPathIsCountedWithWhatBecameOfIt() {
        assertThat(figures(SHOP).paths())
                .containsExactly(
                        new PathFigure(List.of("Email"), orders(1, "0.05"), 1),
                        new PathFigure(List.of("Email", "Direct"), orders(1, "10.1"), 0),
                        new PathFigure(List.of("Email", "Direct", "Email"), orders(1, "20.2"), 0));
        assertThat(figures(SHOP).paths().get(0).conversionRate()).isEqualByComparingTo("0.5");
        assertThat(figures(SHOP).paths().get(2).text()).isEqualTo("Email > Direct > Email");
        assertThat(figures(SHOP).conversionRate())
                .hasValueSatisfying(rate -> assertThat(rate).isEqualByComparingTo("0.75"));
    }

    @Test
    void lengthsAndDaysFromTheFirstTouchAreDistributed() {
        assertThat(figures(SHOP).lengths())
                .containsExactly(
                        new LengthFigure(1, orders(1, "0.05")),
                        new LengthFigure(2, orders(1, "10.1")),
                        new LengthFigure(3, orders(1, "20.2")));
        assertThat(figures(SHOP).lags().days())
                .containsExactly(
                        new LagFigure(0, orders(1, "0.05")),
                        new LagFigure(2, orders(1, "10.1")),
                        new LagFigure(4, orders(1, "20.2")));
    }

    @Test
    void quartilesLieBetweenTheTimesAndTheMeanIsTheirMean() {
        assertThat(figures(SHOP).lags().spread())
                .contains(new LagSpread(
                        decimal("1.250000"), decimal("2.000000"), decimal("3.000000"), decimal("2.166667")));
        assertThat(LagSpread.of(new long[] {DAY}).upperQuartile()).isEqualByComparingTo("1");
        assertThat(LagSpread.of(new long[] {0, 0, DAY, 2 * DAY}).median()).isEqualByComparingTo("0.5");
        assertThat(LagSpread.of(new long[] {Long.MAX_VALUE, Long.MAX_VALUE}).mean())
                .as("no overflow")
                .isGreaterThan(decimal("106751991167"));
    }

    @Test
    void aConversionCountsOncePerChannelAndPart() {
        assertThat(figures(SHOP).channels())
                .containsExactly(
                        new ChannelRoles("Direct", Orders.NONE, orders(1, "20.2"), orders(1, "10.1"), Orders.NONE),
                        new ChannelRoles(
                                "Email", orders(3, "30.35"), orders(1, "10.1"), orders(2, "20.25"), orders(1, "0.05")));
    }

    @Test
    void theFirstConversionOfAUserIsThatOfANewCustomer() {
        assertThat(figures(SHOP).customers())
                .containsExactly(
                        new GroupFigure("new", orders(2, "10.15"), 2, 3),
                        new GroupFigure("returning", orders(1, "20.2"), 1, 3),
                        new GroupFigure("unknown", orders(1, "7"), 0, 0));
        assertThat(figures(SHOP).customers().get(2).averageTouches()).isEmpty();
    }

    @Test
    void whoConvertedBeforeTheWindowReturns() {
        LocalDate fourth = LocalDate.ofEpochDay(4);
        PathFigures figures = figures(SHOP, new DateWindow(Optional.of(fourth), Optional.of(fourth)));

        assertThat(figures.customers())
                .containsExactly(
                        new GroupFigure("new", Orders.NONE, 0, 0),
                        new GroupFigure("returning", orders(1, "20.2"), 1, 3),
                        new GroupFigure("unknown", Orders.NONE, 0, 0));
        assertThat(figures.nulls()).as("Carl came a day later").isZero();
    }

    @Test
    void ofTwoConversionsAtTheSameMomentTheOneWithTheLesserIdIsTheFirst() {
        World world = new World(
                List.of(visit("s", ANNA, 0, "Email")),
                List.of(new Order("😀", ANNA, 5, 1), new Order("＝", ANNA, 5, 2)),
                List.of());

        assertThat(figures(world).customers().get(0).orders()).isEqualTo(orders(1, "2"));
    }

    @Test
    void pathsOfOneTextStayApartAndTheirChannelIsNamed() {
        World world = new World(
                List.of(
                        visit("s1", ANNA, 0, "Email > Direct"),
                        visit("s2", BEN, 0, "Email"),
                        visit("s3", BEN, 1, "Direct"),
                        visit("s4", CARL, 1, "x>y")),
                List.of(new Order("c1", ANNA, DAY, 1), new Order("c2", BEN, DAY, 2)),
                List.of());

        assertThat(figures(world).paths())
                .extracting(PathFigure::text)
                .containsExactly("Email > Direct", "Email > Direct", "x>y");
        assertThat(figures(world).paths())
                .extracting(PathFigure::channels)
                .startsWith(List.of("Email > Direct"), List.of("Email", "Direct"));
        assertThat(figures(world).ambiguousChannels()).containsExactly("Email > Direct", "x>y");
        assertThat(figures(SHOP).ambiguousChannels()).isEmpty();
    }

    @Test
    void withoutAnythingAllIsNothing() {
        PathFigures figures = figures(new World(List.of(), List.of(), List.of()));

        assertThat(figures.paths()).isEmpty();
        assertThat(figures.lags().spread()).isEmpty();
        assertThat(figures.conversionRate()).isEmpty();
        assertThat(figures.customers())
                .hasSize(3)
                .allMatch(customer -> customer.orders().equals(Orders.NONE));
        assertThat(Orders.NONE.averageRevenue()).isEmpty();
        assertThat(Orders.NONE.shareOf(Orders.NONE)).isEmpty();
    }

    @Test
    void figuresThatDoNotAddUpCannotBeMade() {
        PathFigures sound = figures(SHOP);

        assertThatThrownBy(() -> new PathFigures(
                        sound.totals(),
                        sound.paths(),
                        sound.lengths().subList(1, 3),
                        sound.lags(),
                        sound.channels(),
                        sound.customers(),
                        sound.types()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("the lengths add up to");
        assertThatThrownBy(() -> new PathFigures(
                        new PathFigures.Totals(sound.attributed(), sound.unattributed(), sound.nulls() + 1),
                        sound.paths(),
                        sound.lengths(),
                        sound.lags(),
                        sound.channels(),
                        sound.customers(),
                        sound.types()))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> new PathFigure(List.of(), orders(1, "1"), 0))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PathFigure(List.of("Email"), Orders.NONE, 0))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void figuresAreThoseOfTheObviousWayInWhateverOrderTheRowsCome() {
        long nulls = 0;
        long unknown = 0;
        for (int seed = 0; seed < 500; seed++) {
            Random random = new Random(seed);
            World world = withUnknown(World.random(random), random);
            PathFigures figures = figures(world);

            new ObviousFigures(world).assertThose(figures, seed);
            assertThat(figures(shuffled(world, random))).as("seed %d", seed).isEqualTo(figures);
            nulls += figures.nulls();
            unknown += figures.customers().get(2).orders().conversions();
        }
        assertThat(nulls).isGreaterThan(50);
        assertThat(unknown).isGreaterThan(50);
    }

    /** Adds orders with unknown users. */
    private static World withUnknown(World world, Random random) {
        List<Order> orders = world.orders().stream()
                .map(order -> random.nextInt(6) > 0
                        ? order
                        : new Order(order.id(), World.NOBODY, order.millis(), order.revenue()))
                .toList();
        return new World(world.visits(), orders, List.of());
    }

    private static World shuffled(World world, Random random) {
        List<Visit> visits = new ArrayList<>(world.visits());
        List<Order> orders = new ArrayList<>(world.orders());
        Collections.shuffle(visits, random);
        Collections.shuffle(orders, random);
        return new World(visits, orders, List.of());
    }

    private static PathFigures figures(World world) {
        return figures(world, DateWindow.ALL);
    }

    private static PathFigures figures(World world, DateWindow window) {
        Traffic traffic = world.facts().traffic();
        JourneyBuilder builder = new JourneyBuilder(world.table(new IdIndex()), JourneyOptions.DEFAULT);
        return FigureCounts.of(
                        traffic.conversions(),
                        builder.build(traffic.conversions(), window),
                        builder.open(traffic.conversions(), window),
                        ConversionTypes.ONE)
                .figures(List.of());
    }

    private static Orders orders(long conversions, String revenue) {
        return new Orders(conversions, decimal(revenue));
    }

    private static BigDecimal decimal(String number) {
        return new BigDecimal(number);
    }

    private static Visit visit(String id, int user, long millis, String channel) {
        return new Visit(id, user, millis, channel, true, true, Double.NaN);
    }
}
