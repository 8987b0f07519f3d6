package dev.tributary.store.rows;

import dev.tributary.core.facts.ChannelDay;
import dev.tributary.core.facts.CostTable;
import dev.tributary.core.facts.Sessions;
import dev.tributary.core.facts.SetAside;
import dev.tributary.store.spill.SpillFolder;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedSet;

/** What is read of a source when its conversions are known: first the sessions, then the costs. */
interface RestOfSource {
    Sessions sessions();

    /** How many rows of sessions there are. */
    long sessionRows();

    /** Where temporary files are, if there are any. */
    Optional<SpillFolder> spill();

    /** Reads the costs, or looks at what has been read of them. */
    Costs costs();

    /**
     * The costs.
     *
     * @param days every channel and day that has a session
     * @param rows how many rows of costs there are, if they were wanted
     * @param setAside the rows of sessions and costs that were not used
     */
    record Costs(CostTable table, SortedSet<ChannelDay> days, OptionalLong rows, List<SetAside> setAside) {}
}
