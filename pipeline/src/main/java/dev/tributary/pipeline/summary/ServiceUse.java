package dev.tributary.pipeline.summary;

import dev.tributary.ihcapi.ApiUsage;
import java.util.List;

/**
 * What a run has asked of the service.
 *
 * @param usage how much
 * @param ledger what the ledger knew
 * @param drift the answers held against each calibrated model that there is
 */
public record ServiceUse(ApiUsage usage, LedgerOutcome ledger, List<Drift> drift) {
    public ServiceUse {
        drift = List.copyOf(drift);
    }
}
