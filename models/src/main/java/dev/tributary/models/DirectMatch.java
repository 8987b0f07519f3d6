package dev.tributary.models;

import dev.tributary.core.text.Shown;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The direct channels in some data.
 *
 * @param channels their names in the data
 * @param unknown given names that match no channel
 */
public record DirectMatch(List<String> channels, List<Unknown> unknown) {
    public DirectMatch {
        channels = List.copyOf(channels);
        unknown = List.copyOf(unknown);
    }

    /**
     * A name that matches no channel.
     *
     * @param nearest the most similar channel
     */
    public record Unknown(String name, Optional<String> nearest) {}

    /** Returns one sentence for each message. */
    public List<String> told() {
        List<String> told = new ArrayList<>();
        if (channels.isEmpty()) {
            told.add("no channel counts as direct, so last-non-direct equals last; set direct channels with "
                    + "--direct-channels");
        } else {
            told.add("last-non-direct skips "
                    + channels.stream().map(Shown::plain).collect(Collectors.joining(", ")));
        }
        for (Unknown name : unknown) {
            told.add("--direct-channels names " + Shown.quoted(name.name()) + ", and no channel has that name"
                    + name.nearest()
                            .map(near -> "; did you mean " + Shown.quoted(near) + "?")
                            .orElse(""));
        }
        return told;
    }
}
