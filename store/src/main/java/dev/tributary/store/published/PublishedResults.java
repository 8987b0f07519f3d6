package dev.tributary.store.published;

import dev.tributary.core.facts.ChannelDay;
import dev.tributary.core.facts.DateWindow;
import dev.tributary.core.report.Metrics;
import dev.tributary.core.report.RowsSetAside;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;

/**
 * The results that a run on a cluster has published, one state of them. Credits may be more than fit anywhere: they are
 * summed where they are or as they come, and never kept. All methods throw {@link dev.tributary.core.TributaryException}
 * STORAGE when a table is damaged or not there. Not thread-safe.
 */
public interface PublishedResults extends AutoCloseable {
    /** Returns the results' address, for people. */
    String name();

    /** Returns the document of the run that published them. */
    String document();

    /** Returns the report by channel and day, as its table has it. */
    SortedMap<ChannelDay, Metrics> report();

    /** Returns the report by campaign; empty if there is none. */
    Optional<SortedMap<ChannelDay, Metrics>> campaigns();

    /** Returns the days of conversions with credit. */
    Set<LocalDate> creditDays();

    /** Sums the credit of the conversions of some days, exactly as a run on one machine does. */
    PublishedCredit credit(DateWindow window);

    /** Returns the conversions of the run's window that have no credit, by day and reason. */
    List<UncreditedOfDay> withoutCredit();

    /**
     * Returns the rows that were set aside.
     *
     * @param most how many of them one by one
     */
    RowsSetAside setAside(int most);

    @Override
    void close();
}
