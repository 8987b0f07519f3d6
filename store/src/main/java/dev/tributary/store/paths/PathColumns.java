package dev.tributary.store.paths;

import java.util.Optional;

/**
 * The names of the columns in a file of grouped paths. Case makes no difference.
 *
 * @param path the channels of a path in time order, with a separator between them
 * @param conversions how many journeys converted; with an outcome column, the number of journeys with that outcome
 * @param value their total value; optional
 * @param nulls how many journeys did not convert; optional
 * @param outcome whether the journeys of a row converted; empty if all did
 * @param separator the separator between two channels; spaces around it are ignored
 */
public record PathColumns(
        String path, String conversions, String value, String nulls, Optional<String> outcome, String separator) {
    /** The names and the separator that other packages use in their examples. */
    public static final PathColumns USUAL =
            new PathColumns("path", "total_conversions", "total_conversion_value", "total_null", Optional.empty(), ">");

    public PathColumns {
        if (separator.isEmpty()) {
            throw new IllegalArgumentException("no separator between channels");
        }
    }
}
