package dev.tributary.cli.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The generated shop has something to decide about, and the commands show it: the demo's data, and those of other seeds. */
class StoryTest {
    private static final List<String> FREE =
            List.of("Direct Traffic", "Newsletter & Email", "Organic Traffic", "Referral", "Social Organic");

    /** Stories by sessions and seed; {@code 50000/1} is the demo's. */
    private static final Map<String, Story> STORIES = new TreeMap<>();

    @BeforeAll
    static void generate(@TempDir Path folder) throws IOException {
        for (String name : List.of("50000/1", "50000/2", "50000/3", "50000/4", "200000/1")) {
            String[] numbers = name.split("/");
            Path own = Files.createDirectories(folder.resolve(name));
            STORIES.put(name, Story.of(own, Long.parseLong(numbers[0]), Long.parseLong(numbers[1])));
        }
    }

    private static Iterable<String> all() {
        return STORIES.keySet();
    }

    private static Iterable<String> ofTheDemosSize() {
        return STORIES.keySet().stream()
                .filter(name -> name.startsWith("50000/"))
                .toList();
    }

    private static Story story(String name) {
        return Objects.requireNonNull(STORIES.get(name));
    }

    private static List<String> names(List<Month.Channel> channels) {
        return channels.stream().map(Month.Channel::name).toList();
    }

    @ParameterizedTest
    @MethodSource("all")
    void paidChannelsReturnFromLessThanTheirCostToFiveTimesIt(String name) {
        Month june = story(name).last();

        assertThat(june.paid(0)).hasSize(9);
        assertThat(june.paid(0))
                .allSatisfy(channel ->
                        assertThat(channel.roas().figure()).as(channel.name()).isBetween(0.6, 5.0));
        assertThat(june.paidRoas()).isBetween(1.4, 1.7);
    }

    @ParameterizedTest
    @MethodSource("all")
    void freeChannelsCostNextToNothing(String name) {
        Month june = story(name).last();

        assertThat(FREE)
                .allSatisfy(channel -> assertThat(june.channel(channel).cost())
                        .as(channel)
                        .isLessThan(0.01 * june.channel(channel).revenue().figure()));
    }

    @ParameterizedTest
    @MethodSource("all")
    void oneChannelBringsInLessThanItCosts(String name) {
        Month june = story(name).last();

        assertThat(june.paid(0.05).stream().filter(channel -> channel.roas().high() < 1))
                .singleElement()
                .satisfies(channel -> {
                    assertThat(channel.name()).isEqualTo("Paid Search Non Brand");
                    assertThat(channel.roas().figure()).isBetween(0.6, 0.8);
                });
        assertThat(june.paid(0))
                .filteredOn(channel -> channel.roas().high() < 1)
                .hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("ofTheDemosSize")
    void oneChannelCannotBeJudgedYet(String name) {
        Month june = story(name).last();
        Month.Channel small = june.channel("Lead Generation");

        assertThat(names(june.paid(0.01))).contains(small.name());
        assertThat(small.orders().figure()).isLessThan(15);
        assertThat(small.roas().high()).isGreaterThan(2.2 * small.roas().low());
        assertThat(small.roas().holds(1) || small.roas().holds(june.paidRoas())).isTrue();
    }

    @ParameterizedTest
    @MethodSource("all")
    void oneChannelReturnsMostAndEndsMoreJourneysThanItBegins(String name) {
        Month june = story(name).last();
        Month.Channel most = june.paid(0.02).get(0);

        assertThat(most.name()).isEqualTo("Paid Search Brand");
        assertThat(most.roas().low()).isGreaterThan(1.5 * june.paidRoas());
        assertThat(story(name).lead(most.name())).isLessThan(-0.15);
    }

    @ParameterizedTest
    @MethodSource("all")
    void oneChannelBeginsJourneysAndAnotherEndsThem(String name) {
        Story story = story(name);

        assertThat(story.lead("TikTok Ads")).isGreaterThan(0.25);
        assertThat(story.lead("YouTube Ads")).isGreaterThan(0.25);
        assertThat(story.lead("Affiliate & Partnerships")).isLessThan(-0.1);
    }

    @ParameterizedTest
    @MethodSource("all")
    void oneChannelSpendsTwiceAsMuchAndReturnsLessOfIt(String name) {
        Month.Channel june = story(name).last().channel("FB & IG Ads");
        Month.Channel may = story(name).before().channel("FB & IG Ads");

        assertThat(june.cost() / may.cost()).isBetween(2.0, 2.7);
        assertThat(june.revenue().clearlyDiffersFrom(may.revenue())).isTrue();
        assertThat(june.revenue().figure()).isGreaterThan(may.revenue().figure());
        assertThat(june.roas().clearlyDiffersFrom(may.roas())).isTrue();
        assertThat(june.roas().figure()).isLessThan(0.8 * may.roas().figure());
    }
}
