package dev.tributary.report.page;

import dev.tributary.core.attribution.SessionShare;
import dev.tributary.core.attribution.ihc.DefaultModel;
import dev.tributary.core.attribution.ihc.Explainer;
import dev.tributary.core.attribution.ihc.Explanation;
import dev.tributary.core.attribution.ihc.Redistribution;
import dev.tributary.core.column.IdColumn;
import dev.tributary.core.facts.Conversion;
import dev.tributary.core.facts.DateWindow;
import dev.tributary.core.facts.SessionTableBuilder;
import dev.tributary.core.figures.FigureCounts;
import dev.tributary.core.figures.PathFigures;
import dev.tributary.core.journey.Journey;
import dev.tributary.core.journey.JourneyBuilder;
import dev.tributary.core.journey.Journeys;
import dev.tributary.core.journey.OpenJourney;
import dev.tributary.core.journey.SessionPath;
import dev.tributary.core.journey.option.JourneyOptions;
import dev.tributary.core.report.Metrics;
import dev.tributary.core.type.ConversionTypes;
import dev.tributary.models.compare.ChannelComparison;
import dev.tributary.models.compare.Comparison;
import dev.tributary.models.compare.ModelMetrics;
import dev.tributary.pipeline.page.Depth;
import dev.tributary.pipeline.page.PageJourney;
import dev.tributary.pipeline.page.PathSteps;
import dev.tributary.pipeline.page.PathSteps.Place;
import dev.tributary.pipeline.page.PhaseSums;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A shop of sessions and orders in June 2025, from which the figures of a page are computed the obvious way. */
public final class MadeShop {
    private static final long JUNE = Instant.parse("2025-06-01T00:00:00Z").toEpochMilli();
    private static final long HOUR = Duration.ofHours(1).toMillis();
    private static final List<String> MODELS = List.of("first", "last", "linear", "position", Comparison.IHC);

    private final IdColumn ids = new IdColumn();
    private final SessionTableBuilder sessions = new SessionTableBuilder(ids);
    private final List<Conversion> conversions = new ArrayList<>();
    private int users;

    /** Returns a seeded shop; the first channels begin journeys more often, the last ones end them. */
    public static MadeShop random(long seed, int users, List<String> channels) {
        Random random = new Random(seed);
        MadeShop shop = new MadeShop();
        for (int user = 0; user < users; user++) {
            int visits = 1 + (int) Math.min(20, Math.abs(random.nextGaussian() * 3));
            List<String> path = new ArrayList<>();
            for (int visit = 0; visit < visits; visit++) {
                double place = visits == 1 ? random.nextDouble() : (double) visit / (visits - 1);
                double leaning = 0.6 * random.nextDouble() + 0.4 * place;
                path.add(channels.get((int) Math.min(channels.size() - 1, leaning * channels.size())));
            }
            shop.user(
                    random.nextInt(20 * 24),
                    1 + random.nextInt(60),
                    path,
                    random.nextInt(3) == 0 ? 20 + random.nextInt(9_000) / 100.0 : Double.NaN);
        }
        return shop;
    }

    /**
     * Adds a user with a session every some hours, and an order an hour after the last one.
     *
     * @param revenue NaN for no order
     */
    public MadeShop user(int firstHour, int every, List<String> path, double revenue) {
        int user = users++;
        long when = JUNE + firstHour * HOUR;
        for (String channel : path) {
            ids.append("s" + ids.size());
            sessions.add(user, when, channel, true, true, false);
            when += every * HOUR;
        }
        if (!Double.isNaN(revenue)) {
            order(user, when - every * HOUR + HOUR, revenue);
        }
        return this;
    }

    /** Adds an order without any session. */
    public MadeShop order(double revenue) {
        order(users++, JUNE, revenue);
        return this;
    }

    private void order(int user, long when, double revenue) {
        int index = conversions.size();
        conversions.add(new Conversion(index, "order-" + index, user, when, revenue));
    }

    /** Returns its page: channels with their parts and orders, figures of all journeys, and explained ones. */
    public MadePage page() {
        JourneyBuilder builder = new JourneyBuilder(sessions.build(users), JourneyOptions.DEFAULT);
        Journeys journeys = builder.build(conversions, DateWindow.ALL);
        List<OpenJourney> open = builder.open(conversions, DateWindow.ALL);
        PathFigures figures = FigureCounts.of(conversions, journeys, open, ConversionTypes.ONE)
                .figures(List.of());
        Explainer explainer = new Explainer(DefaultModel.create(), Redistribution.NONE);
        List<Explanation> explained =
                journeys.journeys().stream().map(explainer::explain).toList();
        MadePage page = new MadePage();
        channels(page, explained);
        page.with(new Depth.Known(comparison(explained), figures, new PathSteps(steps(journeys, open))));
        page.with(chosen(explained));
        page.unattributed(
                figures.unattributed().conversions(),
                figures.unattributed().revenue().toPlainString());
        return page;
    }

    private static void channels(MadePage page, List<Explanation> explained) {
        Map<String, double[]> sums = new TreeMap<>();
        for (Explanation one : explained) {
            for (int at = 0; at < one.journey().size(); at++) {
                SessionShare share = one.sessions().get(at).share();
                double[] sum = sums.computeIfAbsent(one.journey().channel(at), name -> new double[5]);
                sum[0] += share.initializer();
                sum[1] += share.holder();
                sum[2] += share.closer();
                sum[3] += share.ihc();
                sum[4] += share.ihc() * one.journey().conversion().revenue();
            }
        }
        int[] number = {0};
        sums.forEach((name, sum) -> page.channel(
                name,
                new Metrics(decimal(number[0]++ * 100), decimal(sum[3]), decimal(sum[4])),
                new PhaseSums(decimal(sum[0]), decimal(sum[1]), decimal(sum[2]))));
    }

    private static Comparison comparison(List<Explanation> explained) {
        Map<String, double[]> orders = new TreeMap<>();
        for (Explanation one : explained) {
            int size = one.journey().size();
            for (int at = 0; at < size; at++) {
                double[] sum = orders.computeIfAbsent(one.journey().channel(at), name -> new double[MODELS.size()]);
                sum[0] += at == 0 ? 1 : 0;
                sum[1] += at == size - 1 ? 1 : 0;
                sum[2] += 1.0 / size;
                sum[3] += size == 1 ? 1 : size == 2 ? 0.5 : at == 0 || at == size - 1 ? 0.4 : 0.2 / (size - 2);
                sum[4] += one.sessions().get(at).share().ihc();
            }
        }
        return new Comparison(
                MODELS,
                orders.entrySet().stream()
                        .map(entry -> new ChannelComparison(entry.getKey(), BigDecimal.ZERO, byModel(entry.getValue())))
                        .toList());
    }

    private static Map<String, ModelMetrics> byModel(double[] orders) {
        Map<String, ModelMetrics> byModel = new LinkedHashMap<>();
        for (int model = 0; model < orders.length; model++) {
            byModel.put(
                    MODELS.get(model),
                    new ModelMetrics(
                            new Metrics(BigDecimal.ZERO, decimal(orders[model]), BigDecimal.ZERO), Optional.empty()));
        }
        return byModel;
    }

    private static List<PathSteps.Step> steps(Journeys journeys, List<OpenJourney> open) {
        Map<List<Place>, Long> counts = new LinkedHashMap<>();
        journeys.journeys().forEach(journey -> count(counts, journey, Place.Edge.ORDER));
        open.forEach(journey -> count(counts, journey, Place.Edge.END));
        return counts.entrySet().stream()
                .map(entry ->
                        new PathSteps.Step(entry.getKey().get(0), entry.getKey().get(1), entry.getValue()))
                .toList();
    }

    private static void count(Map<List<Place>, Long> counts, SessionPath path, Place last) {
        Place from = Place.Edge.START;
        for (int at = 0; at < path.size(); at++) {
            Place to = new Place.At(path.channel(at));
            counts.merge(Arrays.asList(from, to), 1L, Long::sum);
            from = to;
        }
        counts.merge(Arrays.asList(from, last), 1L, Long::sum);
    }

    private static List<PageJourney> chosen(List<Explanation> explained) {
        return Stream.of(
                        journey(explained, 3, PageJourney.Choice.TYPICAL),
                        journey(explained, 7, PageJourney.Choice.MANY_CHANNELS))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<PageJourney> journey(List<Explanation> explained, int size, PageJourney.Choice choice) {
        return explained.stream()
                .filter(one -> one.journey().size() == size)
                .findFirst()
                .map(one -> journey(one, choice));
    }

    private static PageJourney journey(Explanation explanation, PageJourney.Choice choice) {
        Journey journey = explanation.journey();
        return new PageJourney(
                journey.conversion(),
                explanation,
                explanation.sessions().stream()
                        .map(Explanation.SessionStory::share)
                        .toList(),
                choice);
    }

    private static BigDecimal decimal(double number) {
        return new BigDecimal(number);
    }
}
