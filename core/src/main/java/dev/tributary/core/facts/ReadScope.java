package dev.tributary.core.facts;

import dev.tributary.core.intake.Field;
import dev.tributary.core.intake.mapping.IntakeRules;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * The data of a source that is needed. Journeys need the conversions of a window and the sessions of their users only;
 * a report needs the channel and day of all sessions, and the costs; paths without a conversion need the users who
 * never converted.
 *
 * @param window the conversions whose journeys are needed, and where all days begin and end
 * @param forReport whether a report is needed, too
 * @param strangers whether the sessions of users without any usable conversion are needed, too; these users then have
 *     numbers after those of the conversions. They are kept in memory and never in temporary files.
 * @param named the optional fields that are needed, {@link Field#CAMPAIGN} and {@link Field#TYPE}, and the columns that
 *     the user has given for them
 * @param rules the configured renaming of channels, and unknown users
 */
public record ReadScope(
        DateWindow window, boolean forReport, Strangers strangers, Map<Field, String> named, IntakeRules rules) {
    /** Whether users who never converted are needed. */
    public enum Strangers {
        /** They are not: their sessions have no user. */
        LEFT_OUT,
        /** They are useful: read if the memory is enough, with room for work on them, and left out otherwise. */
        IF_THEY_FIT,
        /** They are: a source that does not fit into memory with them cannot be read. */
        NEEDED
    }

    public ReadScope {
        named = Map.copyOf(named);
    }

    /** Creates the scope of a complete run. */
    public static final ReadScope ALL = new ReadScope(DateWindow.ALL, true);

    /** Creates a scope without users who never converted. */
    public ReadScope(DateWindow window, boolean forReport) {
        this(window, forReport, false);
    }

    /** Creates a scope without campaigns and conversion types. */
    public ReadScope(DateWindow window, boolean forReport, boolean everyUser) {
        this(window, forReport, everyUser ? Strangers.NEEDED : Strangers.LEFT_OUT, Map.of(), IntakeRules.USUAL);
    }

    /** Returns the same scope with campaigns, if a column is given and a report is needed: nothing else needs them. */
    public ReadScope withCampaigns(Optional<String> column) {
        return with(Field.CAMPAIGN, column.filter(name -> forReport));
    }

    /** Returns the same scope with the column for conversion types, if there is one. */
    public ReadScope withTypes(Optional<String> column) {
        return with(Field.TYPE, column);
    }

    private ReadScope with(Field field, Optional<String> column) {
        Map<Field, String> columns = new EnumMap<>(Field.class);
        columns.putAll(named);
        columns.remove(field);
        column.ifPresent(name -> columns.put(field, name));
        return new ReadScope(window, forReport, strangers, columns, rules);
    }

    /** Returns the same scope with the configured rules about names and users. */
    public ReadScope withRules(IntakeRules said) {
        return new ReadScope(window, forReport, strangers, named, said);
    }

    /** Returns the same scope with or without users who never converted. */
    public ReadScope with(Strangers wanted) {
        return new ReadScope(window, forReport, wanted, named, rules);
    }

    /** Returns whether users who never converted are needed, or at least useful. */
    public boolean everyUser() {
        return strangers != Strangers.LEFT_OUT;
    }
}
