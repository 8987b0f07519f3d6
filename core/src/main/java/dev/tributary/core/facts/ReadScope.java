package dev.tributary.core.facts;

import dev.tributary.core.intake.Field;
import dev.tributary.core.intake.IntakeRules;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * What of a source is wanted. Journeys belong to the conversions of a window and hold sessions of their users alone; a
 * report needs the channel and day of all sessions, and the costs; paths that led nowhere need the users who never converted.
 *
 * @param window the conversions whose journeys are wanted
 * @param forReport whether a report is wanted, too
 * @param everyUser whether the sessions of users without any usable conversion are wanted, too; these users then have
 *     numbers after those of the conversions. They are held in memory and never in temporary files.
 * @param named the fields that are wanted beside those that are always read, {@link Field#CAMPAIGN} and {@link Field#TYPE}, and
 *     what a user calls their columns
 * @param rules what names are renamed, and which users nobody knows
 */
public record ReadScope(
        DateWindow window, boolean forReport, boolean everyUser, Map<Field, String> named, IntakeRules rules) {
    public ReadScope {
        named = Map.copyOf(named);
    }

    /** Everything that a run works with. */
    public static final ReadScope ALL = new ReadScope(DateWindow.ALL, true);

    /** Without the users who never converted. */
    public ReadScope(DateWindow window, boolean forReport) {
        this(window, forReport, false);
    }

    /** Without campaigns and conversion types. */
    public ReadScope(DateWindow window, boolean forReport, boolean everyUser) {
        this(window, forReport, everyUser, Map.of(), IntakeRules.USUAL);
    }

    /** The same with the campaigns, where a column is named and a report is wanted: nothing else needs them. */
    public ReadScope withCampaigns(Optional<String> column) {
        return with(Field.CAMPAIGN, column.filter(name -> forReport));
    }

    /** The same with what conversion types go by, where that is a column. */
    public ReadScope withTypes(Optional<String> column) {
        return with(Field.TYPE, column);
    }

    private ReadScope with(Field field, Optional<String> column) {
        Map<Field, String> columns = new EnumMap<>(Field.class);
        columns.putAll(named);
        columns.remove(field);
        column.ifPresent(name -> columns.put(field, name));
        return new ReadScope(window, forReport, everyUser, columns, rules);
    }

    /** The same with what a configuration says about names and users. */
    public ReadScope withRules(IntakeRules said) {
        return new ReadScope(window, forReport, everyUser, named, said);
    }
}
