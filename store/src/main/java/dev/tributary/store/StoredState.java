package dev.tributary.store;

import dev.tributary.core.report.ReportDates;
import java.util.List;
import java.util.Optional;

/**
 * A summary of stored results.
 *
 * @param schema the version of the tables; 0 if there are none
 * @param conversions how many conversions are credited
 * @param reportRows how many rows the published report has
 * @param reportDates the meaning of its days; empty if it has no rows, or if the tables are of version 1
 * @param requestsInDoubt how many requests were sent but never answered, so that they may have been billed in vain
 * @param runs the last runs, newest first
 */
public record StoredState(
        int schema,
        long conversions,
        long reportRows,
        Optional<ReportDates> reportDates,
        long requestsInDoubt,
        List<RunRecord> runs) {
    public StoredState {
        runs = List.copyOf(runs);
    }
}
