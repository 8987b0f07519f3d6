package dev.tributary.models;

import dev.tributary.core.text.Shown;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Which channels of some data count as direct.
 *
 * @param channels their names, as the data have them
 * @param unknown names that were given and that no channel has
 */
public record DirectMatch(List<String> channels, List<Unknown> unknown) {
    public DirectMatch {
        channels = List.copyOf(channels);
        unknown = List.copyOf(unknown);
    }

    /**
     * A name that no channel has.
     *
     * @param nearest the channel it may have been meant for
     */
    public record Unknown(String name, Optional<String> nearest) {}

    /** A sentence for each of what there is to say. */
    public List<String> told() {
        List<String> told = new ArrayList<>();
        if (channels.isEmpty()) {
            told.add("no channel counts as direct, so last-non-direct is last; --direct-channels names those that do");
        } else {
            told.add("last-non-direct passes over "
                    + channels.stream().map(Shown::plain).collect(Collectors.joining(", ")));
        }
        for (Unknown name : unknown) {
            told.add("--direct-channels names " + Shown.quoted(name.name()) + ", and no channel is called so"
                    + name.nearest()
                            .map(near -> "; did you mean " + Shown.quoted(near) + "?")
                            .orElse(""));
        }
        return told;
    }
}
