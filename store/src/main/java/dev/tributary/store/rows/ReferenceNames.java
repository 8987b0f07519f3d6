package dev.tributary.store.rows;

import dev.tributary.core.intake.Field;
import dev.tributary.core.intake.SourceTable;
import dev.tributary.core.intake.row.TableNames;
import java.util.EnumMap;
import java.util.Map;

/** The names of the IHC service's public reference database, the default names of a source. */
public final class ReferenceNames {
    private static final Map<SourceTable, String> TABLES = new EnumMap<>(Map.of(
            SourceTable.SESSIONS, "session_sources",
            SourceTable.CONVERSIONS, "conversions",
            SourceTable.COSTS, "session_costs"));

    private ReferenceNames() {}

    /**
     * Returns the names of a table and its columns.
     *
     * @param named the columns without a default name, {@link Field#CAMPAIGN} and {@link Field#TYPE}, if they are read
     */
    public static TableNames of(SourceTable table, Map<Field, String> named) {
        Map<Field, String> columns = new EnumMap<>(Field.class);
        for (Field field : Field.of(table, named.keySet())) {
            columns.put(field, named.getOrDefault(field, column(field)));
        }
        return new TableNames(TABLES.getOrDefault(table, ""), columns);
    }

    private static String column(Field field) {
        return switch (field) {
            case SESSION, COST_SESSION -> "session_id";
            case SESSION_USER, CONVERSION_USER -> "user_id";
            case SESSION_DATE -> "event_date";
            case SESSION_TIME -> "event_time";
            case CHANNEL -> "channel_name";
            case HOLDER -> "holder_engagement";
            case CLOSER -> "closer_engagement";
            case IMPRESSION -> "impression_interaction";
            case CONVERSION -> "conv_id";
            case CONVERSION_DATE -> "conv_date";
            case CONVERSION_TIME -> "conv_time";
            case REVENUE -> "revenue";
            case COST -> "cost";
            case CAMPAIGN, TYPE -> "";
        };
    }
}
