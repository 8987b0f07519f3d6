package dev.tributary.core.attribution.ihc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class IhcEnginePropertiesTest {
    private static final int ROUNDS = 2000;

    @Test
    void itComputesWhatTheSevenStepsSay() {
        for (int seed = 0; seed < ROUNDS; seed++) {
            Random random = new Random(seed);
            IhcModel model = Models.random(random);
            Redistribution rules = Models.randomRules(random);
            List<Touch> journey = Touch.journey(random);

            assertSame(
                    "seed " + seed,
                    numbers(model, rules, journey),
                    new SlowIhc(model, rules, journey).numbers(),
                    1e-12);
        }
    }

    @Test
    void everyNumberIsAShareAndEveryOrderIsWhole() {
        for (int seed = 0; seed < ROUNDS; seed++) {
            Random random = new Random(seed);
            List<Touch> journey = Touch.journey(random);
            List<double[]> numbers = numbers(Models.random(random), Models.randomRules(random), journey);

            assertThat(sum(numbers, 3)).as("ihc, seed %d", seed).isEqualTo(1, within(1e-12));
            assertThat(sum(numbers, 0)).as("initializer, seed %d", seed).isEqualTo(1, within(1e-12));
            assertThat(sum(numbers, 2)).as("closer, seed %d", seed).isEqualTo(1, within(1e-12));
            double holder = sum(numbers, 1);
            assertThat(holder == 0 || Math.abs(holder - 1) < 1e-12)
                    .as("the holder sums to %s, seed %d", holder, seed)
                    .isTrue();
            assertThat(numbers.stream().flatMapToDouble(Arrays::stream).boxed().toList())
                    .as("seed %d", seed)
                    .allSatisfy(number -> assertThat(number).isBetween(0.0, 1 + 1e-12));
        }
    }

    @Test
    void redistributionKeepsTheSumOfEveryPhase() {
        for (int seed = 0; seed < ROUNDS; seed++) {
            Random random = new Random(seed);
            IhcModel model = Models.random(random);
            List<Touch> journey = Touch.journey(random);
            List<double[]> before = numbers(model, Redistribution.NONE, journey);
            List<double[]> after = numbers(model, Models.randomRules(random), journey);

            for (int phase = 0; phase < 4; phase++) {
                assertThat(sum(after, phase))
                        .as("number %d, seed %d", phase, seed)
                        .isEqualTo(sum(before, phase), within(1e-12));
            }
        }
    }

    @Test
    void onlyTheTimeBetweenSessionsMatters() {
        for (int seed = 0; seed < ROUNDS; seed++) {
            Random random = new Random(seed);
            IhcModel model = Models.of(.3, .4, .3, Models.random(random).scores());
            List<Touch> journey = wholeHours(Touch.journey(random));
            List<Touch> later = journey.stream()
                    .map(touch -> new Touch(touch.hour() + 123_456, touch.channel(), touch.holder(), touch.closer()))
                    .toList();

            assertSame(
                    "seed " + seed,
                    numbers(model, Redistribution.NONE, later),
                    numbers(model, Redistribution.NONE, journey),
                    0);
        }
    }

    @Test
    void theNumberingOfTheChannelsDoesNotMatter() {
        List<String> turned = List.of("Referral", "Social", "Email", "Direct Traffic");
        for (int seed = 0; seed < ROUNDS; seed++) {
            Random random = new Random(seed);
            IhcModel model = Models.random(random);
            Redistribution rules = Models.randomRules(random);
            List<Touch> journey = Touch.journey(random);
            List<Touch> renumbered = journey.stream()
                    .map(touch -> new Touch(touch.hour(), 3 - touch.channel(), touch.holder(), touch.closer()))
                    .toList();
            IhcEngine engine = new IhcEngine(model, rules, turned);

            assertSame(
                    "seed " + seed,
                    Touch.numbers(Touch.attribute(engine, new Workspace(), renumbered)),
                    numbers(model, rules, journey),
                    0);
        }
    }

    @Test
    void aWorkspaceThatWasUsedBeforeGivesTheSameNumbers() {
        Random random = new Random(99);
        IhcModel model = Models.random(random);
        Redistribution rules = Models.randomRules(random);
        IhcEngine engine = new IhcEngine(model, rules, Touch.CHANNELS);
        Workspace used = new Workspace();
        for (int round = 0; round < ROUNDS; round++) {
            List<Touch> journey = Touch.journey(random);

            assertSame(
                    "round " + round,
                    Touch.numbers(Touch.attribute(engine, used, journey)),
                    numbers(model, rules, journey),
                    0);
        }
    }

    private static List<Touch> wholeHours(List<Touch> journey) {
        return journey.stream()
                .map(touch -> new Touch(Math.floor(touch.hour()), touch.channel(), touch.holder(), touch.closer()))
                .toList();
    }

    private static List<double[]> numbers(IhcModel model, Redistribution rules, List<Touch> journey) {
        IhcEngine engine = new IhcEngine(model, rules, Touch.CHANNELS);
        return Touch.numbers(Touch.attribute(engine, new Workspace(), journey));
    }

    private static double sum(List<double[]> numbers, int number) {
        return numbers.stream().mapToDouble(of -> of[number]).sum();
    }

    private static void assertSame(String where, List<double[]> found, List<double[]> expected, double tolerance) {
        assertThat(found).as(where).hasSameSizeAs(expected);
        IntStream.range(0, found.size())
                .forEach(position -> assertThat(found.get(position))
                        .as("%s, session %d of %d", where, position, found.size())
                        .containsExactly(expected.get(position), within(tolerance)));
    }
}
