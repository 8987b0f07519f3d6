package dev.tributary.store.contract;

import dev.tributary.core.intake.Field;
import dev.tributary.core.intake.SourceTable;
import dev.tributary.core.intake.layout.ReferenceNames;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rows of a test source: each cell is a text, a number, bytes or null. Not thread-safe. */
public final class SourceRows {
    /** The names of the columns for campaigns and conversion types. */
    public static final Map<Field, String> NAMED = Map.of(Field.CAMPAIGN, "campaign", Field.TYPE, "kind");

    private static final Set<Field> WANTED = Set.of(
            Field.CAMPAIGN,
            Field.TYPE,
            Field.SPEND_CAMPAIGN,
            Field.SOURCE,
            Field.MEDIUM,
            Field.REFERRER,
            Field.CLICK_IDS);

    private final Map<SourceTable, List<List<@Nullable Object>>> rows = new EnumMap<>(SourceTable.class);

    /** Creates one valid row in each table. */
    public static SourceRows sound() {
        return new SourceRows()
                .session("s1", "u", "Email")
                .conversion("c1", "u", 77.7)
                .cost("s1", 1.5);
    }

    /** Returns the fields of a table, in the order of its cells. */
    public static List<Field> fields(SourceTable table) {
        return Field.of(table, WANTED);
    }

    /** Returns the name of a field's column: the reference names, and {@link #NAMED}. */
    public static String column(Field field) {
        return NAMED.getOrDefault(field, ReferenceNames.column(field));
    }

    /** Returns the rows of a table. */
    public List<List<@Nullable Object>> of(SourceTable table) {
        return rows.computeIfAbsent(table, key -> new ArrayList<>());
    }

    /** Adds a row of cells in the order of the fields; missing ones are null. */
    public SourceRows add(SourceTable table, @Nullable Object... cells) {
        of(table).add(Arrays.asList(Arrays.copyOf(cells, fields(table).size())));
        return this;
    }

    public SourceRows session(@Nullable Object id, @Nullable Object user, @Nullable Object channel) {
        return add(SourceTable.SESSIONS, id, user, "2023-09-01", "10:00:00", channel, 1, 0, 0);
    }

    public SourceRows conversion(@Nullable Object id, @Nullable Object user, @Nullable Object revenue) {
        return add(SourceTable.CONVERSIONS, id, user, "2023-09-02", "10:00:00", revenue);
    }

    /** Adds spend of 2023-09-01. */
    public SourceRows spend(@Nullable Object channel, @Nullable Object campaign, @Nullable Object cost) {
        return add(SourceTable.SPEND, "2023-09-01", channel, campaign, cost);
    }

    public SourceRows cost(@Nullable Object session, @Nullable Object cost) {
        return add(SourceTable.COSTS, session, cost);
    }
}
