package dev.tributary.settings.preset;

import dev.tributary.core.text.Shown;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Something about a preset that users can set.
 *
 * @param name its name in SQL, in double braces
 * @param kind what its values are
 * @param usual the values without a setting
 * @param choices the possible values; none if there are others
 * @param about what it means, for people
 * @param column the column whose values it can have, {@code TABLE.COLUMN} with the name that queries have for the table;
 *     empty if it is not one column of a source
 */
public record PresetParameter(
        String name, Kind kind, List<String> usual, List<String> choices, String about, Optional<Column> column) {
    /**
     * A column of a source.
     *
     * @param table the name that queries have for its table
     * @param name its name
     */
    public record Column(String table, String name) {}

    /** What values are. */
    public enum Kind {
        /** One text. */
        TEXT,
        /** Any number of texts. */
        TEXTS,
        /** A whole number. */
        NUMBER,
        /** A part of the names of tables, such as a schema. It has no quotes, and can only be in these names. */
        NAME
    }

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,18}");
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}_$. -]*");

    public PresetParameter {
        usual = List.copyOf(usual);
        choices = List.copyOf(choices);
    }

    /**
     * Checks values.
     *
     * @throws IllegalArgumentException when one of them is not possible; the message is a sentence without a full stop
     */
    public List<String> checked(List<String> values) {
        if (kind != Kind.TEXTS && values.size() != 1) {
            throw new IllegalArgumentException(name + " has " + values.size() + " values, and takes one");
        }
        values.forEach(this::check);
        return values;
    }

    private void check(String value) {
        if (!choices.isEmpty() && !choices.contains(value)) {
            throw new IllegalArgumentException(
                    name + " is " + Shown.quoted(value) + ", and takes one of " + String.join(", ", choices));
        }
        boolean fits = switch (kind) {
            case NUMBER -> NUMBER.matcher(value).matches();
            case NAME -> NAME.matcher(value).matches();
            case TEXT, TEXTS -> !value.contains("{{") && value.chars().noneMatch(Character::isISOControl);
        };
        if (!fits) {
            throw new IllegalArgumentException(name + " is " + Shown.quoted(value) + ", which is no "
                    + switch (kind) {
                        case NUMBER -> "whole number";
                        case NAME -> "part of the name of a table";
                        case TEXT, TEXTS -> "text that can stand in a query";
                    });
        }
    }

    /** Returns values as a query has them. */
    String inSql(List<String> values, String dialect) {
        return switch (kind) {
            case NUMBER, NAME -> String.join("", values);
            case TEXT, TEXTS ->
                values.isEmpty()
                        ? "null"
                        : values.stream().map(value -> literal(value, dialect)).collect(Collectors.joining(", "));
        };
    }

    private static String literal(String value, String dialect) {
        String text = dialect.equals("mysql") ? value.replace("\\", "\\\\") : value;
        return "'" + text.replace("'", "''") + "'";
    }
}
