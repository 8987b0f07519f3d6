package dev.tributary.core.path;

import java.util.List;

/**
 * Removes every touch of a channel, unless the path has only these.
 *
 * @param channel the channel's name
 */
public record RemoveIfNotAll(String channel) implements PathTransform {
    static final String NAME = "remove-if-not-all";

    @Override
    public List<Touch> apply(List<Touch> path) {
        List<Touch> others =
                path.stream().filter(touch -> !touch.channel().equals(channel)).toList();
        return others.isEmpty() ? path : others;
    }

    @Override
    public String text() {
        return NAME + ":" + channel;
    }
}
