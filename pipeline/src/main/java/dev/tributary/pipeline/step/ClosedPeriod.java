package dev.tributary.pipeline.step;

import dev.tributary.core.attribution.Outcome;
import dev.tributary.core.attribution.SessionShare;
import dev.tributary.store.Results;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Counts what would change in a closed period. */
final class ClosedPeriod {
    private final Map<String, Map<String, Double>> stored = new HashMap<>();

    private ClosedPeriod() {}

    /** Returns how many of the journeys have credit that differs from the stored one. */
    static long wouldChange(List<Outcome.Attributed> attributed, Results results) {
        Set<String> conversions = attributed.stream()
                .map(outcome -> outcome.journey().conversionId())
                .collect(Collectors.toSet());
        ClosedPeriod period = new ClosedPeriod();
        results.forEachCredit((conversion, session, ihc) -> {
            String id = new String(conversion, StandardCharsets.UTF_8);
            if (conversions.contains(id)) {
                period.stored
                        .computeIfAbsent(id, key -> new HashMap<>())
                        .put(new String(session, StandardCharsets.UTF_8), ihc);
            }
        });
        return attributed.stream().filter(period::differs).count();
    }

    private boolean differs(Outcome.Attributed outcome) {
        Map<String, Double> fresh = new HashMap<>();
        List<SessionShare> shares = outcome.shares();
        for (int position = 0; position < shares.size(); position++) {
            fresh.put(
                    outcome.journey().sessionId(position), shares.get(position).ihc());
        }
        return !fresh.equals(stored.get(outcome.journey().conversionId()));
    }
}
