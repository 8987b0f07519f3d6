package dev.tributary.pipeline.page.making;

import dev.tributary.core.attribution.CreditedJourney;
import dev.tributary.core.column.IdIndex;
import dev.tributary.core.facts.ConversionTable;
import dev.tributary.core.facts.DateWindow;
import dev.tributary.core.facts.Traffic;
import dev.tributary.store.ResultsView;
import dev.tributary.store.spill.SortedCredits;
import dev.tributary.store.spill.SpillFolder;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The stored credit of some windows, by the part of the users that a conversion belongs to. It is read once: with several
 * parts it goes through temporary files. Not thread-safe.
 */
final class StoredByPart {
    private final ResultsView results;
    private final ConversionTable conversions;
    private final List<DateWindow> windows;
    private final Optional<SortedCredits> files;

    /** @param folder the folder of temporary files, if there are several parts */
    StoredByPart(ResultsView results, Traffic traffic, List<DateWindow> windows, Optional<SpillFolder> folder) {
        this.results = results;
        this.conversions = traffic.conversions();
        this.windows = List.copyOf(windows);
        int parts = traffic.sessions().parts();
        this.files = windows.isEmpty() ? Optional.empty() : folder.map(in -> new SortedCredits(in, parts));
        files.ifPresent(into -> results.forEachJourney(
                this::isWanted,
                journey -> into.add(
                        traffic.sessions().partOf(conversions.user(conversions.find(journey.conversion()))), journey)));
    }

    private boolean isWanted(byte[] id) {
        int index = conversions.find(id);
        return index != IdIndex.ABSENT
                && windows.stream().anyMatch(window -> window.contains(conversions.millis(index)));
    }

    /** Passes the credit of the conversions of a part to a visitor. */
    void forEach(int part, Consumer<CreditedJourney> visitor) {
        if (windows.isEmpty()) {
            return;
        }
        files.ifPresentOrElse(
                from -> from.forEach(part, visitor), () -> results.forEachJourney(this::isWanted, visitor));
    }
}
