package dev.tributary.core.csv;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * How a file of cells is written.
 *
 * @param charset what its bytes mean
 * @param marked whether a byte order mark says so
 * @param delimiter what stands between cells
 * @param decimal what stands before the fraction of a number, a point or a comma; the other one may group thousands
 */
public record CsvForm(Charset charset, boolean marked, char delimiter, char decimal) {
    private static final Map<Character, String> NAMES = Map.of(',', "comma", ';', "semicolon", '\t', "tab", '|', "bar");

    /** The delimiter's name, or itself where it has none. */
    public static String name(char delimiter) {
        return NAMES.getOrDefault(delimiter, String.valueOf(delimiter));
    }

    /** Whether it is what readers expect: UTF-8, commas between cells, points in numbers. */
    public boolean usual() {
        return charset.equals(StandardCharsets.UTF_8) && delimiter == ',' && decimal == '.';
    }

    /** All of it, for people. */
    public String told() {
        return charset.name() + (marked ? " with a byte order mark" : "") + ", a " + name(delimiter)
                + " between cells, a decimal " + (decimal == ',' ? "comma" : "point");
    }
}
