package dev.tributary.core.intake.layout;

import dev.tributary.core.intake.Field;
import dev.tributary.core.intake.SourceTable;
import java.util.List;
import java.util.Locale;

/**
 * The names of the IHC service's public reference database, the default names of a source; and the names of its tables
 * and fields in a mapping.
 */
public final class ReferenceNames {
    private ReferenceNames() {}

    /** Returns the name of a table. */
    public static String table(SourceTable table) {
        return switch (table) {
            case SESSIONS -> "session_sources";
            case CONVERSIONS -> "conversions";
            case COSTS -> "session_costs";
            case SPEND -> "spend";
            case IDENTITIES -> "identities";
            case USER_FROM -> "user_from";
        };
    }

    /** Returns the name of a field's column; empty if there is none. */
    public static String column(Field field) {
        return switch (field) {
            case SESSION, COST_SESSION -> "session_id";
            case SESSION_USER, CONVERSION_USER, ALIAS_USER, TRACKED_USER -> "user_id";
            case SESSION_DATE -> "event_date";
            case SESSION_TIME -> "event_time";
            case CHANNEL, SPEND_CHANNEL -> "channel_name";
            case HOLDER -> "holder_engagement";
            case CLOSER -> "closer_engagement";
            case IMPRESSION -> "impression_interaction";
            case CONVERSION, TRACKED_CONVERSION -> "conv_id";
            case CONVERSION_DATE -> "conv_date";
            case CONVERSION_TIME -> "conv_time";
            case REVENUE -> "revenue";
            case COST, SPEND_COST -> "cost";
            case SPEND_DATE -> "date";
            case ALIAS -> "alias";
            case SPEND_CAMPAIGN, SOURCE_CAMPAIGN -> "campaign";
            case SOURCE -> "source";
            case MEDIUM -> "medium";
            case REFERRER -> "referrer";
            case CLICK_IDS -> "click_ids";
            case SESSION_TIMESTAMP, CONVERSION_TIMESTAMP, CAMPAIGN, TYPE -> "";
        };
    }

    /** Returns the name of a table in a mapping. */
    public static String key(SourceTable table) {
        return table.name().toLowerCase(Locale.ROOT);
    }

    /** Returns the keys under which a table is mapped, below that of the source. */
    public static List<String> path(SourceTable table) {
        return table == SourceTable.USER_FROM ? List.of(key(SourceTable.CONVERSIONS), key(table)) : List.of(key(table));
    }

    /** Returns the name of a field in the mapping of its table. */
    public static String key(Field field) {
        return switch (field) {
            case SESSION_DATE, CONVERSION_DATE -> "date";
            case SESSION_TIME, CONVERSION_TIME -> "time";
            case SESSION_TIMESTAMP, CONVERSION_TIMESTAMP -> "timestamp";
            case CAMPAIGN -> "campaign";
            case SOURCE_CAMPAIGN -> "utm_campaign";
            case TYPE -> "conversion_type";
            case SESSION,
                    SESSION_USER,
                    CHANNEL,
                    HOLDER,
                    CLOSER,
                    IMPRESSION,
                    SOURCE,
                    MEDIUM,
                    REFERRER,
                    CLICK_IDS,
                    CONVERSION,
                    CONVERSION_USER,
                    REVENUE,
                    COST_SESSION,
                    COST,
                    SPEND_DATE,
                    SPEND_CHANNEL,
                    SPEND_CAMPAIGN,
                    SPEND_COST,
                    ALIAS,
                    ALIAS_USER,
                    TRACKED_CONVERSION,
                    TRACKED_USER -> column(field);
        };
    }
}
