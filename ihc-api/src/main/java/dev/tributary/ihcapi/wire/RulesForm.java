package dev.tributary.ihcapi.wire;

import dev.tributary.core.attribution.ihc.Phase;
import dev.tributary.core.attribution.ihc.Redistribution;
import dev.tributary.core.facts.CodePoints;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A redistribution in the format of the service: phases in order, channels by code point. */
final class RulesForm {
    private RulesForm() {}

    static Map<String, Object> of(Redistribution redistribution) {
        Map<String, Object> phases = new LinkedHashMap<>();
        for (Phase phase : Phase.values()) {
            Optional.ofNullable(redistribution.rules().get(phase))
                    .ifPresent(rule -> phases.put(phase.label(), of(rule)));
        }
        return phases;
    }

    private static Map<String, Object> of(Redistribution.Rule rule) {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("direction", rule.direction().name().toLowerCase(Locale.ROOT));
        form.put("receive_threshold", rule.receiveThreshold());
        form.put(
                "redistribution_channel_labels",
                rule.channels().stream().sorted(CodePoints::compare).toList());
        return form;
    }
}
