package dev.tributary.core.intake;

import dev.tributary.core.intake.mapping.FlagRule;
import dev.tributary.core.intake.mapping.MomentForm;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * A field of a source, whatever the source calls its column: its table, the type of its cells, and the finding if a
 * cell has another type.
 */
public enum Field {
    SESSION(SourceTable.SESSIONS, Content.ID, Finding.SESSION_ID_UNUSABLE),
    SESSION_USER(SourceTable.SESSIONS, Content.ID, Finding.SESSION_USER_UNUSABLE),
    SESSION_DATE(SourceTable.SESSIONS, Content.DATE, Finding.SESSION_MOMENT_UNUSABLE),
    SESSION_TIME(SourceTable.SESSIONS, Content.TIME, Finding.SESSION_MOMENT_UNUSABLE),
    /** Day and time of a session in one column, instead of the two before. */
    SESSION_TIMESTAMP(SourceTable.SESSIONS, Content.TIMESTAMP, Finding.SESSION_MOMENT_UNUSABLE),
    CHANNEL(SourceTable.SESSIONS, Content.NAME, Finding.CHANNEL_UNUSABLE),
    HOLDER(SourceTable.SESSIONS, Content.FLAG, Finding.FLAG_UNUSABLE),
    CLOSER(SourceTable.SESSIONS, Content.FLAG, Finding.FLAG_UNUSABLE),
    IMPRESSION(SourceTable.SESSIONS, Content.FLAG, Finding.FLAG_UNUSABLE),
    /** A session's campaign; read only if needed. */
    CAMPAIGN(SourceTable.SESSIONS, Content.LABEL, Finding.CAMPAIGN_UNUSABLE),
    /** What sent a session, such as {@code google}; this and the four below are read if channels are made by rule. */
    SOURCE(SourceTable.SESSIONS, Content.LABEL, Finding.TRAFFIC_SOURCE_UNUSABLE),
    /** How it was sent, such as {@code cpc}. */
    MEDIUM(SourceTable.SESSIONS, Content.LABEL, Finding.TRAFFIC_SOURCE_UNUSABLE),
    /** The campaign that rules see, which may be the column of {@link #CAMPAIGN}. */
    SOURCE_CAMPAIGN(SourceTable.SESSIONS, Content.LABEL, Finding.TRAFFIC_SOURCE_UNUSABLE),
    /** The page or app before a session. */
    REFERRER(SourceTable.SESSIONS, Content.LABEL, Finding.TRAFFIC_SOURCE_UNUSABLE),
    /** The marks of ad platforms on the click. */
    CLICK_IDS(SourceTable.SESSIONS, Content.LABEL, Finding.TRAFFIC_SOURCE_UNUSABLE),

    CONVERSION(SourceTable.CONVERSIONS, Content.ID, Finding.CONVERSION_ID_UNUSABLE),
    CONVERSION_USER(SourceTable.CONVERSIONS, Content.ID, Finding.CONVERSION_USER_UNUSABLE),
    CONVERSION_DATE(SourceTable.CONVERSIONS, Content.DATE, Finding.CONVERSION_MOMENT_UNUSABLE),
    CONVERSION_TIME(SourceTable.CONVERSIONS, Content.TIME, Finding.CONVERSION_MOMENT_UNUSABLE),
    /** Day and time of a conversion in one column, instead of the two before. */
    CONVERSION_TIMESTAMP(SourceTable.CONVERSIONS, Content.TIMESTAMP, Finding.CONVERSION_MOMENT_UNUSABLE),
    REVENUE(SourceTable.CONVERSIONS, Content.AMOUNT, Finding.REVENUE_UNUSABLE),
    /** The column for a conversion's type; read only if needed. */
    TYPE(SourceTable.CONVERSIONS, Content.LABEL, Finding.TYPE_UNUSABLE),

    COST_SESSION(SourceTable.COSTS, Content.ID, Finding.COST_WITHOUT_SESSION),
    COST(SourceTable.COSTS, Content.AMOUNT, Finding.COST_UNUSABLE),

    SPEND_DATE(SourceTable.SPEND, Content.DATE, Finding.SPEND_DATE_UNUSABLE),
    SPEND_CHANNEL(SourceTable.SPEND, Content.NAME, Finding.SPEND_CHANNEL_UNUSABLE),
    /** The campaign of spend; read only if needed. */
    SPEND_CAMPAIGN(SourceTable.SPEND, Content.LABEL, Finding.SPEND_CAMPAIGN_UNUSABLE),
    SPEND_COST(SourceTable.SPEND, Content.AMOUNT, Finding.SPEND_AMOUNT_UNUSABLE),

    /** An id under which a user is known, too. */
    ALIAS(SourceTable.IDENTITIES, Content.ID, Finding.ALIAS_UNUSABLE),
    ALIAS_USER(SourceTable.IDENTITIES, Content.ID, Finding.ALIAS_USER_UNUSABLE),

    /** The id of a conversion, in a table that knows its user. */
    TRACKED_CONVERSION(SourceTable.USER_FROM, Content.ID, Finding.TRACKED_CONVERSION_UNUSABLE),
    TRACKED_USER(SourceTable.USER_FROM, Content.ID, Finding.TRACKED_USER_UNUSABLE);

    /** What is known of where a session came from, in the order of {@link dev.tributary.core.channel.TupleBytes}. */
    public static final List<Field> TRAFFIC = List.of(SOURCE, MEDIUM, SOURCE_CAMPAIGN, REFERRER, CLICK_IDS);

    private final SourceTable table;
    private final Content content;
    private final Finding unusable;

    Field(SourceTable table, Content content, Finding unusable) {
        this.table = table;
        this.content = content;
        this.unusable = unusable;
    }

    /** The type of a column's cells. */
    public enum Content {
        /** A text that is not blank, or a whole number. */
        ID,
        /** A text that is not blank. */
        NAME,
        /** A text or a whole number; NULL and a blank text mean no name. */
        LABEL,
        /** A day, such as {@code 2023-09-01}. */
        DATE,
        /** A time of day, such as {@code 13:01:28}. */
        TIME,
        /** Day and time, in any {@link MomentForm}. */
        TIMESTAMP,
        /** A flag, or what a {@link FlagRule} makes one of. */
        FLAG,
        /** A number, an amount of money. */
        AMOUNT
    }

    /** Returns the fields of a table that are always read, in order; the first is the row's own id, or the date of spend. */
    public static List<Field> of(SourceTable table) {
        return of(table, Set.of());
    }

    /**
     * Returns the fields of a table, in order.
     *
     * @param wanted which of the campaigns, {@link #TYPE}, the timestamps and {@link #TRAFFIC} are read, too
     */
    public static List<Field> of(SourceTable table, Set<Field> wanted) {
        Set<Field> optional = EnumSet.of(CAMPAIGN, TYPE, SESSION_TIMESTAMP, CONVERSION_TIMESTAMP, SPEND_CAMPAIGN);
        optional.addAll(TRAFFIC);
        optional.removeAll(wanted);
        return Arrays.stream(values())
                .filter(field -> field.table == table && !optional.contains(field))
                .toList();
    }

    public SourceTable table() {
        return table;
    }

    public Content content() {
        return content;
    }

    /** Returns the finding for a row whose cell has another type. */
    public Finding unusable() {
        return unusable;
    }
}
