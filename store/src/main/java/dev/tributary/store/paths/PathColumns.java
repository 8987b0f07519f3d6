package dev.tributary.store.paths;

import java.util.Optional;

/**
 * What the columns of a file of grouped paths are called. Case makes no difference.
 *
 * @param path the channels of a path in time order, with a separator between
 * @param conversions how often it led to a conversion; with a column of outcomes, how often it led to that
 * @param value what these brought in together; the file need not have it
 * @param nulls how often it led to none; the file need not have it
 * @param outcome whether the journeys of a row converted; empty where all did
 * @param separator what stands between two channels; spaces around it do not count
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
