package dev.tributary.pipeline.summary;

import dev.tributary.ihcapi.ApiUsage;
import java.util.List;
import java.util.Optional;

/**
 * What the attribution did.
 *
 * @param attributor its name: {@code ihc-api} or {@code ihc-local}
 * @param description what it computed with
 * @param attributed journeys that hold credit now, whether it is new or was stored before
 * @param types those journeys by their type; empty where nobody tells types apart
 * @param unanswered journeys that were not, and why
 * @param frozen journeys of a closed period that were left as they are
 * @param api what the service was asked, when it was
 * @param ledger what the ledger knew, where there is one
 * @param drift the answers held against each calibrated model that there is
 */
public record AttributionCounts(
        String attributor,
        String description,
        long attributed,
        List<TypeCount> types,
        List<Unanswered> unanswered,
        long frozen,
        Optional<ApiUsage> api,
        Optional<LedgerOutcome> ledger,
        List<Drift> drift) {
    public AttributionCounts {
        types = List.copyOf(types);
        unanswered = List.copyOf(unanswered);
        drift = List.copyOf(drift);
    }
}
