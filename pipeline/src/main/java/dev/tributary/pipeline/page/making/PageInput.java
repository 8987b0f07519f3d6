package dev.tributary.pipeline.page.making;

import dev.tributary.core.facts.DateWindow;
import dev.tributary.core.facts.Facts;
import dev.tributary.core.journey.Journeys;
import dev.tributary.core.report.Reconciliation;
import dev.tributary.models.kernel.GroupBuilder;
import dev.tributary.pipeline.page.PageOrigin;
import dev.tributary.pipeline.settings.RunSettings;
import dev.tributary.store.OriginCount;
import dev.tributary.store.spill.SpillFolder;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/**
 * What a page is made from.
 *
 * @param settings the settings of the run
 * @param window the days that are asked for
 * @param facts the source's facts
 * @param users the users of the source
 * @param checks the checks of the published report
 * @param stored what is known of the stored credit
 * @param run the run that makes the page
 */
public record PageInput(
        RunSettings settings,
        DateWindow window,
        Facts facts,
        Users users,
        Reconciliation checks,
        Stored stored,
        PageOrigin.Run run) {
    /**
     * The users, in one part or several.
     *
     * @param every whether those who never converted have been read
     * @param part returns a part; loaded again on each call if there are several
     * @param files the folder of temporary files, if there are several parts
     * @param journeys returns the journeys of the window of the run, if they have been built and kept
     */
    public record Users(
            boolean every,
            IntFunction<GroupBuilder> part,
            Optional<SpillFolder> files,
            Supplier<Optional<Journeys>> journeys) {}

    /**
     * The stored credit.
     *
     * @param origins the origins of all of it
     * @param computed the window whose credit this run has computed with the local engine, if it was all of that
     * @param alone whether nothing else is stored
     */
    public record Stored(List<OriginCount> origins, Optional<DateWindow> computed, boolean alone) {
        public Stored {
            origins = List.copyOf(origins);
        }
    }
}
