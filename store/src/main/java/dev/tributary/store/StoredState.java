package dev.tributary.store;

import dev.tributary.core.report.DateBasis;
import java.util.List;
import java.util.Optional;

/**
 * What a file holds of results.
 *
 * @param schema the version of the tables; 0 where there are none
 * @param conversions how many conversions are credited
 * @param reportRows how many rows the published report has
 * @param reportBasis on which day its credit stands; empty where it has no rows, or where the tables are of version 1
 * @param requestsInDoubt how many requests went out whose answer never came, so that they may have been paid for nothing
 * @param runs the last runs, newest first
 */
public record StoredState(
        int schema,
        long conversions,
        long reportRows,
        Optional<DateBasis> reportBasis,
        long requestsInDoubt,
        List<RunRecord> runs) {
    public StoredState {
        runs = List.copyOf(runs);
    }
}
