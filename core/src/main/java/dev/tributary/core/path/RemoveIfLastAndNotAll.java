package dev.tributary.core.path;

import java.util.List;

/**
 * Removes the touches of a channel at the end of the path, however many there are, unless the path has only these.
 *
 * @param channel the channel's name
 */
public record RemoveIfLastAndNotAll(String channel) implements PathTransform {
    static final String NAME = "remove-if-last-and-not-all";

    @Override
    public List<Touch> apply(List<Touch> path) {
        int size = path.size();
        while (size > 0 && path.get(size - 1).channel().equals(channel)) {
            size--;
        }
        return size == 0 ? path : path.subList(0, size);
    }

    @Override
    public String text() {
        return NAME + ":" + channel;
    }
}
