package dev.tributary.store.csv;

import java.nio.charset.Charset;
import java.util.Optional;

/**
 * What is said of a file's form; the rest is found out.
 *
 * @param charset what its bytes mean
 * @param delimiter what stands between cells
 * @param decimal a point or a comma, before the fraction of a number
 */
public record CsvAsked(Optional<Charset> charset, Optional<Character> delimiter, Optional<Character> decimal) {
    public static final CsvAsked NOTHING = new CsvAsked(Optional.empty(), Optional.empty(), Optional.empty());
}
