package dev.tributary.core.csv;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * The format of a CSV file.
 *
 * @param charset its encoding
 * @param marked whether it has a byte order mark
 * @param delimiter the delimiter of cells
 * @param decimal the decimal mark, a point or a comma; the other character may group thousands
 */
public record CsvForm(Charset charset, boolean marked, char delimiter, char decimal) {
    private static final Map<Character, String> NAMES = Map.of(',', "comma", ';', "semicolon", '\t', "tab", '|', "bar");

    /** Returns the delimiter's name, or the character itself if it has none. */
    public static String name(char delimiter) {
        return NAMES.getOrDefault(delimiter, String.valueOf(delimiter));
    }

    /** Returns whether it is the usual format: UTF-8, commas between cells, points in numbers. */
    public boolean usual() {
        return charset.equals(StandardCharsets.UTF_8) && delimiter == ',' && decimal == '.';
    }

    /** Returns a description of the format for people. */
    public String told() {
        return charset.name() + (marked ? " with a byte order mark" : "") + ", a " + name(delimiter)
                + " between cells, a decimal " + (decimal == ',' ? "comma" : "point");
    }
}
