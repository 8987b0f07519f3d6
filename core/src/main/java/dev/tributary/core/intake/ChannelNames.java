package dev.tributary.core.intake;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The configured names of channels.
 *
 * @param renamed the name in the source, and the new name; each applied once, not in a chain
 */
public record ChannelNames(Map<String, String> renamed) {
    /** No renaming. */
    public static final ChannelNames AS_THEY_ARE = new ChannelNames(Map.of());

    public ChannelNames {
        renamed = Collections.unmodifiableMap(new LinkedHashMap<>(renamed));
        renamed.forEach((from, to) -> {
            if (Blank.is(from) || Blank.is(to)) {
                throw new IllegalArgumentException("channel_names contains a blank name, which is not a channel");
            }
        });
    }

    /** Returns the name used for a channel of the source. */
    public String of(String name) {
        return renamed.getOrDefault(name, name);
    }
}
