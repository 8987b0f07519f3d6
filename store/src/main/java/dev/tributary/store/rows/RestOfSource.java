package dev.tributary.store.rows;

import dev.tributary.core.facts.ChannelDay;
import dev.tributary.core.facts.CostTable;
import dev.tributary.core.facts.Sessions;
import dev.tributary.core.facts.SetAside;
import dev.tributary.core.intake.SpelledApart;
import dev.tributary.store.spill.SpillFolder;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedSet;

/** The reading of a source after its conversions: first the sessions, then the costs. */
interface RestOfSource {
    Sessions sessions();

    /** Returns how many rows of sessions there are. */
    long sessionRows();

    /** Returns the folder of temporary files, if there are any. */
    Optional<SpillFolder> spill();

    /** Reads the costs, or returns those already read. */
    Costs costs();

    /**
     * The costs.
     *
     * @param days every channel and day with a session
     * @param rows how many rows of costs there are, if they were needed
     * @param spelledApart sessions that the costs spell differently, as far as that could be found
     * @param setAside the rows of sessions and costs that were not used
     */
    record Costs(
            CostTable table,
            SortedSet<ChannelDay> days,
            OptionalLong rows,
            List<SetAside> setAside,
            List<SpelledApart> spelledApart) {}
}
