package dev.tributary.core.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.core.facts.ChannelDays;
import dev.tributary.core.facts.CodePoints;
import dev.tributary.core.facts.Conversion;
import dev.tributary.core.facts.DateWindow;
import dev.tributary.core.facts.SessionTableBuilder;
import dev.tributary.core.journey.option.Boundary;
import dev.tributary.core.journey.option.JourneyOptions;
import dev.tributary.core.journey.option.PathRules;
import dev.tributary.core.journey.option.Reach;
import dev.tributary.core.path.PathTransforms;
import dev.tributary.core.world.World;
import dev.tributary.core.world.World.Visit;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Journeys of rows in time order, compared with those of a table. */
class UserJourneysTest {
    private static final int ROUNDS = 2000;

    /** The results of a stream of rows. */
    private static final class Told {
        private final Map<String, List<String>> journeys = new TreeMap<>();
        private JourneyCounts counts;

        Told(JourneyOptions options) {
            this.counts = JourneyCounts.none(options);
        }

        void take(Journeys built) {
            counts = counts.plus(built);
            built.journeys().forEach(journey -> journeys.put(journey.conversionId(), ids(journey)));
        }
    }

    @Test
    void theyAreThoseOfATableWithTheSameCountsWhateverTheOptions() {
        long cut = 0;
        for (int seed = 0; seed < ROUNDS; seed++) {
            Random random = new Random(seed);
            World world = World.random(random);
            JourneyOptions options = options(random);
            Told told = streamed(world, options);
            Told table = new Told(options);
            table.take(world.journeys(options, DateWindow.ALL));

            assertThat(told.counts).as("seed %d", seed).isEqualTo(table.counts);
            assertThat(told.journeys).as("seed %d, %s", seed, options).isEqualTo(table.journeys);
            cut += told.counts.decided().cutJourneys();
        }
        assertThat(cut).isGreaterThan(ROUNDS / 2);
    }

    @Test
    void aRowThatComesTooLateIsRefused() {
        ChannelDays channelDays = new ChannelDays();
        int channelDayCode = channelDays.numberAt("Email", 5);
        UserJourneys journeys = new UserJourneys(JourneyOptions.DEFAULT, channelDays, built -> {});
        journeys.session(bytes("s"), 5, channelDayCode, (byte) 0);

        assertThatThrownBy(() -> journeys.session(bytes("t"), 4, channelDayCode, (byte) 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a row of 4 comes after one of 5");
    }

    private static JourneyOptions options(Random random) {
        long hours = 7L * random.nextInt(40);
        return new JourneyOptions(
                random.nextBoolean() ? Boundary.STRICT : Boundary.INCLUSIVE,
                new Reach(
                        random.nextBoolean() ? Optional.of(Duration.ofHours(hours)) : Optional.empty(),
                        random.nextBoolean()),
                random.nextInt(5) == 0
                        ? new PathRules(Set.of("Email"), PathTransforms.parse("trim:3"))
                        : PathRules.NONE,
                random.nextInt(6) == 0 ? Integer.MAX_VALUE : 1 + random.nextInt(5));
    }

    private static Told streamed(World world, JourneyOptions options) {
        ChannelDays channelDays = new ChannelDays();
        world.visits().forEach(visit -> channelDays.numberAt(visit.channel(), visit.millis()));
        Told told = new Told(options);
        UserJourneys journeys = new UserJourneys(options, channelDays, told::take);
        for (int user : users(world)) {
            feed(world, user, channelDays, journeys);
            journeys.end();
        }
        return told;
    }

    private static List<Integer> users(World world) {
        return IntStream.rangeClosed(
                        0,
                        world.orders().stream()
                                .mapToInt(World.Order::user)
                                .max()
                                .orElse(-1))
                .boxed()
                .toList();
    }

    private static void feed(World world, int user, ChannelDays channelDays, UserJourneys journeys) {
        List<Visit> visits = world.visits().stream()
                .filter(visit -> visit.user() == user)
                .sorted(Comparator.comparingLong(Visit::millis).thenComparing(Visit::id, CodePoints::compare))
                .toList();
        List<Conversion> conversions = world.conversions().stream()
                .filter(conversion -> conversion.user() == user)
                .sorted(Comparator.comparingLong(Conversion::millis).thenComparing(Conversion::id, CodePoints::compare))
                .toList();
        int next = 0;
        for (Conversion conversion : conversions) {
            while (next < visits.size() && visits.get(next).millis() <= conversion.millis()) {
                feed(visits.get(next++), channelDays, journeys);
            }
            journeys.conversion(
                    new Conversion(conversion.index(), conversion.id(), 0, conversion.millis(), conversion.revenue()),
                    true);
        }
        visits.subList(next, visits.size()).forEach(visit -> feed(visit, channelDays, journeys));
    }

    private static void feed(Visit visit, ChannelDays channelDays, UserJourneys journeys) {
        journeys.session(
                bytes(visit.id()),
                visit.millis(),
                channelDays.numberAt(visit.channel(), visit.millis()),
                SessionTableBuilder.flags(visit.holder(), visit.closer(), false));
    }

    private static byte[] bytes(String id) {
        return id.getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> ids(Journey journey) {
        return IntStream.range(0, journey.size()).mapToObj(journey::sessionId).toList();
    }
}
