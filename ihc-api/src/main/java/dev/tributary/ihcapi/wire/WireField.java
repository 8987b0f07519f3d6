package dev.tributary.ihcapi.wire;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The fields of a session's row. */
enum WireField {
    CONVERSION_ID,
    SESSION_ID,
    TIMESTAMP,
    CHANNEL_LABEL,
    HOLDER_ENGAGEMENT,
    CLOSER_ENGAGEMENT,
    CONVERSION,
    IMPRESSION_INTERACTION;

    private static final Map<String, WireField> BY_LABEL =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(WireField::label, field -> field));

    private final String label = name().toLowerCase(Locale.ROOT);

    /** Returns the name on the wire. */
    String label() {
        return label;
    }

    static Optional<WireField> labelled(String label) {
        return Optional.ofNullable(BY_LABEL.get(label));
    }
}
