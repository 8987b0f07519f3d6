package dev.tributary.core.csv;

import java.nio.charset.Charset;
import java.util.Optional;

/**
 * The parts of a file's format given by the user; the others are detected.
 *
 * @param charset its encoding
 * @param delimiter the delimiter of cells
 * @param decimal the decimal mark, a point or a comma
 */
public record CsvAsked(Optional<Charset> charset, Optional<Character> delimiter, Optional<Character> decimal) {
    public static final CsvAsked NOTHING = new CsvAsked(Optional.empty(), Optional.empty(), Optional.empty());
}
