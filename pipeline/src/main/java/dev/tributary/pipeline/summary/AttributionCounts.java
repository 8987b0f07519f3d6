package dev.tributary.pipeline.summary;

import java.util.List;
import java.util.Optional;

/**
 * What the attribution did.
 *
 * @param by what attributed
 * @param attributed journeys that hold credit now, whether it is new or was stored before
 * @param types those journeys by their type; empty where nobody tells types apart
 * @param unanswered journeys that were not, and why
 * @param frozen journeys of a closed period that were left as they are
 * @param service what the service was asked, when it was
 */
public record AttributionCounts(
        MadeBy by,
        long attributed,
        List<TypeCount> types,
        List<UnansweredConversion> unanswered,
        long frozen,
        Optional<ServiceUse> service) {
    public AttributionCounts {
        types = List.copyOf(types);
        unanswered = List.copyOf(unanswered);
    }
}
