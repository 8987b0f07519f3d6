package dev.tributary.core.attribution.ihc;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Models and redistributions for tests. */
final class Models {
    static final Curve STEEP_GAP = new Curve(new double[] {50, 330}, new double[] {0, 1});
    static final Curve STEEP_CLOSER = new Curve(new double[] {.1, .1, 10}, new double[] {1, .5, 0});

    private Models() {}

    static IhcModel of(double initializer, double holder, double closer, Map<Phase, Map<String, Double>> scores) {
        return new IhcModel(
                "test",
                Map.of(Phase.INITIALIZER, initializer, Phase.HOLDER, holder, Phase.CLOSER, closer),
                scores,
                STEEP_GAP,
                STEEP_CLOSER,
                "made up");
    }

    static IhcModel random(Random random) {
        Map<Phase, Map<String, Double>> scores = new EnumMap<>(Phase.class);
        for (Phase phase : Phase.values()) {
            Map<String, Double> channels = new HashMap<>();
            Touch.CHANNELS.stream()
                    .filter(channel -> random.nextBoolean())
                    .forEach(channel -> channels.put(channel, .1 + random.nextDouble() * 3));
            scores.put(phase, channels);
        }
        return of(.01 + random.nextDouble(), random.nextInt(3), random.nextDouble() * random.nextInt(2), scores);
    }

    static Redistribution randomRules(Random random) {
        Map<Phase, Redistribution.Rule> rules = new EnumMap<>(Phase.class);
        Redistribution.Direction[] directions = Redistribution.Direction.values();
        for (Phase phase : Phase.values()) {
            if (random.nextBoolean()) {
                Set<String> channels = random.nextBoolean() ? Set.of("Email") : Set.of("Email", "Direct Traffic");
                double threshold = random.nextBoolean() ? 0 : random.nextDouble() / 3;
                rules.put(phase, new Redistribution.Rule(directions[random.nextInt(3)], threshold, channels));
            }
        }
        return new Redistribution(rules);
    }
}
