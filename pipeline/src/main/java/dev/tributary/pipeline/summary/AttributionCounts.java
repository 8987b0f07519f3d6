package dev.tributary.pipeline.summary;

import dev.tributary.ihcapi.ApiUsage;
import java.util.List;
import java.util.Optional;

/**
 * What the attribution did.
 *
 * @param attributor its name: {@code ihc-api} or {@code ihc-local}
 * @param description what it computed with
 * @param attributed journeys that were attributed
 * @param unanswered journeys that were not, and why
 * @param api what the service was asked, when it was
 * @param drift the answers held against a calibrated model, when there is one
 */
public record AttributionCounts(
        String attributor,
        String description,
        long attributed,
        List<Unanswered> unanswered,
        Optional<ApiUsage> api,
        Optional<Drift> drift) {
    public AttributionCounts {
        unanswered = List.copyOf(unanswered);
    }
}
