package dev.tributary.store.csv;

/**
 * How a user says what cannot be detected of a CSV file, for messages.
 *
 * @param delimiter with {@code %s} in place of its name
 * @param decimal both decimal marks
 * @param encoding an example
 */
public record FormWords(String delimiter, String decimal, String encoding) {
    /** As options of a command. */
    static final FormWords OPTIONS =
            new FormWords("--delimiter %s", "--decimal comma, or --decimal point", "--encoding iso-8859-2");

    String ofDelimiter(String name) {
        return String.format(delimiter, name);
    }
}
