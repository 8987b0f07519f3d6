package dev.tributary.pipeline.summary;

import java.util.List;
import java.util.Optional;

/**
 * The outcome of the attribution.
 *
 * @param by the attributor
 * @param attributed journeys with credit, new or stored before
 * @param types those journeys by their type; empty if no types are configured
 * @param unanswered journeys that were not attributed, and why
 * @param frozen journeys of a closed period that were not changed
 * @param service the use of the service, if it was used
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
