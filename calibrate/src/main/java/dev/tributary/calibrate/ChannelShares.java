package dev.tributary.calibrate;

import dev.tributary.calibrate.answers.AnsweredSession;
import dev.tributary.core.attribution.ihc.Phase;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Estimates channel scores from how often a channel occurs where a phase counts: (n + k) / (e + k), where n counts the
 * channel among first sessions (initializer), later sessions with the holder flag (holder) or sessions with the closer
 * flag (closer), e is the number expected from its share of all sessions, and k shrinks rare channels towards 1.
 */
final class ChannelShares {
    private static final double DRAW = 200;

    private final Map<String, Integer> all = new TreeMap<>();
    private final Map<Phase, Map<String, Integer>> phaseCounts = new EnumMap<>(Phase.class);

    private ChannelShares() {
        for (Phase phase : Phase.values()) {
            phaseCounts.put(phase, new HashMap<>());
        }
    }

    /** @param journeys each in time order */
    static Map<Phase, Map<String, Double>> scores(List<List<AnsweredSession>> journeys) {
        ChannelShares shares = new ChannelShares();
        for (List<AnsweredSession> journey : journeys) {
            for (int k = 0; k < journey.size(); k++) {
                shares.count(journey.get(k), k == 0);
            }
        }
        Map<Phase, Map<String, Double>> scores = new EnumMap<>(Phase.class);
        shares.phaseCounts.forEach((phase, counts) -> scores.put(phase, shares.scores(counts)));
        return scores;
    }

    private void count(AnsweredSession session, boolean first) {
        all.merge(session.channel(), 1, Integer::sum);
        phaseCounts.forEach((phase, counts) -> {
            boolean takes = switch (phase) {
                case INITIALIZER -> first;
                case HOLDER -> !first && session.holder();
                case CLOSER -> session.closer();
            };
            if (takes) {
                counts.merge(session.channel(), 1, Integer::sum);
            }
        });
    }

    private Map<String, Double> scores(Map<String, Integer> counts) {
        double sessions = all.values().stream().mapToInt(Integer::intValue).sum();
        double taken = counts.values().stream().mapToInt(Integer::intValue).sum();
        Map<String, Double> scores = new HashMap<>();
        all.forEach((channel, count) -> {
            double expected = count / sessions * taken;
            double score = (counts.getOrDefault(channel, 0) + DRAW) / (expected + DRAW);
            scores.put(channel, StrictMath.rint(score * 1e6) / 1e6);
        });
        return scores;
    }
}
