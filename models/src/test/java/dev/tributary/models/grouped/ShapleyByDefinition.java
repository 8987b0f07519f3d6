package dev.tributary.models.grouped;

import dev.tributary.core.path.PathGroup;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The Shapley value computed from its definition, over all coalitions. */
record ShapleyByDefinition(List<PathGroup> paths) {
    Map<String, Double> values() {
        List<String> channels = paths.stream()
                .flatMap(path -> path.channels().stream())
                .distinct()
                .sorted()
                .toList();
        Map<String, Double> values = new TreeMap<>();
        for (int channel = 0; channel < channels.size(); channel++) {
            double value = 0;
            for (int coalition = 0; coalition < 1 << channels.size(); coalition++) {
                if ((coalition & (1 << channel)) == 0) {
                    int others = Integer.bitCount(coalition);
                    value += weight(others, channels.size())
                            * (worth(coalition | (1 << channel), channels) - worth(coalition, channels));
                }
            }
            values.put(channels.get(channel), value);
        }
        return values;
    }

    /** |S|! (n − |S| − 1)! / n! */
    private static double weight(int others, int all) {
        double weight = 1.0 / all;
        for (int member = 1; member <= others; member++) {
            weight *= (double) member / (all - member);
        }
        return weight;
    }

    private double worth(int coalition, List<String> channels) {
        return paths.stream()
                .filter(path -> path.channels().stream()
                        .allMatch(channel -> (coalition & (1 << channels.indexOf(channel))) != 0))
                .mapToDouble(PathGroup::conversions)
                .sum();
    }
}
