package dev.tributary.pipeline.summary;

import dev.tributary.core.facts.Facts;
import dev.tributary.core.facts.SetAside;
import dev.tributary.core.intake.Intake;
import java.util.List;

/**
 * A source that was read.
 *
 * @param name as it was given
 * @param rows how many it has
 * @param setAside those that were not used, or the first of them
 * @param setAsideRows how many were not used
 * @param intake information about its names and users
 */
public record SourceRead(String name, Facts.RowCounts rows, List<SetAside> setAside, long setAsideRows, Intake intake) {
    /** Creates one that lists all rows that were not used. */
    public SourceRead(String name, Facts.RowCounts rows, List<SetAside> setAside, Intake intake) {
        this(name, rows, setAside, setAside.size(), intake);
    }

    public SourceRead {
        setAside = List.copyOf(setAside);
    }
}
