package dev.tributary.pipeline.preview;

import dev.tributary.core.journey.JourneyCounts;
import dev.tributary.pipeline.summary.ExitCode;
import dev.tributary.pipeline.summary.SourceRead;
import java.util.List;

/**
 * How a source is understood.
 *
 * @param settings the settings, and where they come from
 * @param tables how its tables are read
 * @param source what was read
 * @param totals what it amounts to
 * @param journeys the counts of the window's journeys
 * @param shown examples
 */
public record Preview(
        PreviewSettings settings,
        List<TableInUse> tables,
        SourceRead source,
        SourceTotals totals,
        JourneyCounts journeys,
        RowsShown shown) {
    public Preview {
        tables = List.copyOf(tables);
    }

    /** Returns what was set aside, by table and reason. */
    public List<FindingCount> findings() {
        return FindingCount.of(source.setAside());
    }

    /** As with a run: rows that could not be used, or nothing to attribute, make it a partial success. */
    public ExitCode exitCode() {
        return source.setAside().isEmpty() && !journeys.nothingToAttribute() ? ExitCode.SUCCESS : ExitCode.PARTIAL;
    }
}
