package dev.tributary.store;

import dev.tributary.core.facts.ConversionTable;
import dev.tributary.core.facts.SessionTable;
import java.util.List;
import java.util.Optional;

/**
 * The first usable rows of a source, as they are read, in the order of the source. A user is the id in the row, whether
 * known or not; empty if the cell has none.
 *
 * @param sessions the sessions; the numbers of their users mean nothing
 * @param sessionUsers the user of each session
 * @param conversions the conversions, with the indexes that they have among all of the source
 * @param conversionUsers the user of each conversion
 */
public record SourceSample(
        SessionTable sessions,
        List<Optional<String>> sessionUsers,
        ConversionTable conversions,
        List<Optional<String>> conversionUsers) {
    public SourceSample {
        sessionUsers = List.copyOf(sessionUsers);
        conversionUsers = List.copyOf(conversionUsers);
    }
}
