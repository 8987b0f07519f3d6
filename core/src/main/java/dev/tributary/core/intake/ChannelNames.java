package dev.tributary.core.intake;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Which channels are called something else than in the source.
 *
 * @param renamed the name in the source, and the one it gets; each once, not in a chain
 */
public record ChannelNames(Map<String, String> renamed) {
    /** As the source has them. */
    public static final ChannelNames AS_THEY_ARE = new ChannelNames(Map.of());

    public ChannelNames {
        renamed = Collections.unmodifiableMap(new LinkedHashMap<>(renamed));
        renamed.forEach((from, to) -> {
            if (Blank.is(from) || Blank.is(to)) {
                throw new IllegalArgumentException("channel_names holds a blank name, which is no channel");
            }
        });
    }

    /** The name of a channel of the source. */
    public String of(String name) {
        return renamed.getOrDefault(name, name);
    }
}
