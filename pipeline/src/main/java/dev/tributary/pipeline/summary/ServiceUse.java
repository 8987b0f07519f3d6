package dev.tributary.pipeline.summary;

import dev.tributary.ihcapi.ApiUsage;
import java.util.List;

/**
 * The use of the service by a run.
 *
 * @param usage counts of requests and journeys
 * @param ledger the effects of the ledger
 * @param drift the comparison of the answers with each calibrated model
 */
public record ServiceUse(ApiUsage usage, LedgerOutcome ledger, List<Drift> drift) {
    public ServiceUse {
        drift = List.copyOf(drift);
    }
}
