package dev.tributary.core.world;

import dev.tributary.core.column.IdIndex;
import dev.tributary.core.facts.ChannelDay;
import dev.tributary.core.facts.ChannelDays;
import dev.tributary.core.facts.Conversion;
import dev.tributary.core.facts.CostTable;
import dev.tributary.core.facts.DateWindow;
import dev.tributary.core.facts.DayZone;
import dev.tributary.core.facts.Facts;
import dev.tributary.core.facts.HeldSessions;
import dev.tributary.core.facts.SessionTable;
import dev.tributary.core.facts.SessionTableBuilder;
import dev.tributary.core.facts.Traffic;
import dev.tributary.core.intake.Finding;
import dev.tributary.core.intake.SetAsideSums;
import dev.tributary.core.journey.JourneyBuilder;
import dev.tributary.core.journey.Journeys;
import dev.tributary.core.journey.option.Boundary;
import dev.tributary.core.journey.option.JourneyOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;

/** A small data set as plain records, for tests that compare the program with a simple reference implementation. */
public record World(List<Visit> visits, List<Order> orders, List<Double> strayCosts) {
    public static final int NOBODY = SessionTable.NO_USER;
    private static final List<String> CHANNELS = List.of("Direct", "Email", "Social", "＝Search", "😀");

    /** A session; its cost is NaN if it has none. */
    public record Visit(String id, int user, long millis, String channel, boolean holder, boolean closer, double cost) {
        public ChannelDay channelDay() {
            return channelDay(ChannelDay.NO_CAMPAIGN);
        }

        /** Returns the channel and day with a campaign. */
        public ChannelDay channelDay(String campaign) {
            return channelDay(campaign, DayZone.UTC);
        }

        private ChannelDay channelDay(String campaign, DayZone zone) {
            return new ChannelDay(channel, campaign, zone.of(millis));
        }
    }

    public record Order(String id, int user, long millis, double revenue) {
        Conversion conversion(int index) {
            return new Conversion(index, id, user, millis, revenue);
        }
    }

    public World {
        visits = List.copyOf(visits);
        orders = List.copyOf(orders);
        strayCosts = List.copyOf(strayCosts);
    }

    /**
     * Returns a world with few times and few users, so that ties are frequent; sometimes one user has very many
     * sessions.
     */
    public static World random(Random random) {
        int users = 1 + random.nextInt(4);
        int moments = 1 + random.nextInt(60);
        int visits = random.nextInt(random.nextInt(5) == 0 ? 200 : 30);
        List<Visit> sessions = new ArrayList<>();
        for (int i = 0; i < visits; i++) {
            sessions.add(new Visit(
                    id("s", i, random),
                    random.nextInt(users + 1) - 1,
                    moment(random, moments),
                    CHANNELS.get(random.nextInt(CHANNELS.size())),
                    random.nextBoolean(),
                    random.nextBoolean(),
                    random.nextInt(3) == 0 ? Double.NaN : random.nextInt(2000) / 100.0));
        }
        List<Order> orders = new ArrayList<>();
        for (int i = random.nextInt(12); i > 0; i--) {
            orders.add(new Order(
                    id("c", i, random),
                    random.nextInt(users),
                    moment(random, moments),
                    random.nextInt(50_000) / 100.0));
        }
        return new World(sessions, orders, random.nextBoolean() ? List.of() : List.of(1.25, 0.1));
    }

    private static String id(String kind, int number, Random random) {
        return List.of("", "b", "😀", "＝").get(random.nextInt(4)) + kind + number;
    }

    /** Returns a time before or after the epoch, a multiple of seven hours. */
    private static long moment(Random random, int moments) {
        return (random.nextInt(moments) - moments / 2) * 7L * 3_600_000;
    }

    public Facts facts() {
        return facts(visit -> ChannelDay.NO_CAMPAIGN);
    }

    /** Returns the facts, with a campaign for each visit. */
    public Facts facts(Function<Visit, String> campaign) {
        return facts(campaign, DayZone.UTC);
    }

    /** Returns the facts on the days of a zone. */
    public Facts facts(DayZone zone) {
        return facts(visit -> ChannelDay.NO_CAMPAIGN, zone);
    }

    private Facts facts(Function<Visit, String> campaign, DayZone zone) {
        IdIndex sessionIndex = new IdIndex();
        SessionTable table = table(sessionIndex, campaign, zone);
        SortedSet<ChannelDay> days = new TreeSet<>();
        CostTable costs = new CostTable();
        for (Visit visit : visits) {
            ChannelDay channelDay = visit.channelDay(campaign.apply(visit), zone);
            days.add(channelDay);
            if (!Double.isNaN(visit.cost())) {
                costs.add(channelDay, visit.cost());
            }
        }
        strayCosts.forEach(cost -> costs.addSetAside(Finding.COST_WITHOUT_SESSION, cost));
        return new Facts(
                new Traffic(
                        ConversionTables.of(conversions()), new HeldSessions(table, sessionIndex), new SetAsideSums()),
                days,
                costs,
                List.of(),
                new Facts.RowCounts(visits.size(), orders.size(), OptionalLong.of(visits.size())));
    }

    public List<Conversion> conversions() {
        return IntStream.range(0, orders.size())
                .mapToObj(index -> orders.get(index).conversion(index))
                .toList();
    }

    /** Returns the sessions; their ids are added to the index. */
    public SessionTable table(IdIndex index) {
        return table(index, visit -> ChannelDay.NO_CAMPAIGN, DayZone.UTC);
    }

    private SessionTable table(IdIndex index, Function<Visit, String> campaign, DayZone zone) {
        SessionTableBuilder builder = new SessionTableBuilder(index.column(), new ChannelDays(zone), 0);
        for (Visit visit : visits) {
            index.add(visit.id());
            byte flags = SessionTableBuilder.flags(visit.holder(), visit.closer(), false);
            builder.add(visit.user(), visit.millis(), visit.channel(), campaign.apply(visit), flags);
        }
        int users = Math.max(
                visits.stream().mapToInt(Visit::user).max().orElse(NOBODY),
                orders.stream().mapToInt(Order::user).max().orElse(NOBODY));
        return builder.build(users + 1);
    }

    public Journeys journeys(Boundary boundary, DateWindow window) {
        return journeys(JourneyOptions.unlimited(boundary), window);
    }

    /** Returns the journeys of the window with other options. */
    public Journeys journeys(JourneyOptions options, DateWindow window) {
        return new JourneyBuilder(table(new IdIndex()), options).build(conversions(), window);
    }
}
