package dev.tributary.core.intake.mapping;

import java.util.Optional;

/**
 * What the user has said about a field.
 *
 * @param column its column; empty if it has a constant
 * @param flag how a flag is made
 * @param form the form of a day or time, instead of the one found
 */
public record ColumnRule(Optional<String> column, FlagRule flag, Optional<MomentForm> form) {
    /** A column by its name. */
    public static ColumnRule of(String column) {
        return new ColumnRule(Optional.of(column), new FlagRule.Given(), Optional.empty());
    }
}
