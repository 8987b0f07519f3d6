package dev.tributary.core.intake.row;

import dev.tributary.core.intake.Field;
import dev.tributary.core.intake.Intake;
import dev.tributary.core.intake.SourceTable;
import dev.tributary.core.intake.TableNames;
import dev.tributary.core.intake.mapping.MomentForm;
import dev.tributary.core.intake.moment.MomentColumns;
import dev.tributary.core.intake.seen.Seen;
import dev.tributary.core.intake.seen.SeenCounts;
import dev.tributary.core.intake.seen.SeenKind;
import dev.tributary.core.intake.seen.SeenSource;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A row in memory. */
final class GivenRow extends ObjectRow {
    private static final Set<Field> ALL = Set.of(Field.CAMPAIGN, Field.TYPE, Field.SPEND_CAMPAIGN);

    private final long rowNumber;
    private final Map<Field, @Nullable Object> cells;

    private GivenRow(long rowNumber, Map<Field, @Nullable Object> cells) {
        this.rowNumber = rowNumber;
        this.cells = cells;
    }

    /** Returns a valid session of the user u. */
    static GivenRow session(long rowNumber, Object id) {
        return row(rowNumber, SourceTable.SESSIONS, id, "u", "2023-09-01", "10:00:00", "Email", 1, 0, 0, "autumn");
    }

    /** Returns a valid conversion of the user u. */
    static GivenRow conversion(long rowNumber, Object id) {
        return row(rowNumber, SourceTable.CONVERSIONS, id, "u", "2023-09-02", "10:00:00", 50.5, "gold");
    }

    static GivenRow cost(long rowNumber, @Nullable Object session, @Nullable Object cost) {
        return row(rowNumber, SourceTable.COSTS, session, cost);
    }

    /** Returns 5.25 for a channel and its campaign on a day. */
    static GivenRow spend(long rowNumber) {
        return row(rowNumber, SourceTable.SPEND, "2023-09-01", "Email", "autumn", 5.25);
    }

    private static GivenRow row(long rowNumber, SourceTable table, @Nullable Object... cells) {
        Map<Field, @Nullable Object> row = new HashMap<>();
        List<Field> fields = Field.of(table, ALL);
        for (int index = 0; index < cells.length; index++) {
            row.put(fields.get(index), cells[index]);
        }
        return new GivenRow(rowNumber, row);
    }

    /** Returns the same row in another place. */
    GivenRow at(long otherRow) {
        return new GivenRow(otherRow, cells);
    }

    /** Returns the same row with another cell. */
    GivenRow with(Field field, @Nullable Object cell) {
        Map<Field, @Nullable Object> other = new HashMap<>(cells);
        other.put(field, cell);
        return new GivenRow(rowNumber, other);
    }

    /** Returns a table whose columns have the lower-case names of the fields. */
    static TableReading names(SourceTable table) {
        Map<Field, String> columns = new EnumMap<>(Field.class);
        Field.of(table, ALL).forEach(field -> columns.put(field, field.name().toLowerCase(Locale.ROOT)));
        return new TableReading(new TableNames("t", columns), Optional.of(moments(table)), Map.of());
    }

    /** Returns what is told of a source of these tables. */
    static Intake told(Seen seen, HeldConversions conversions) {
        SeenCounts counts = seen.counts();
        conversions.addTo(counts);
        return source(seen).intake(counts, id -> false, conversions.ofUnknown());
    }

    /** Returns the counts alone: who is in the samples depends on which users have numbers. */
    static List<Map<String, Long>> rows(SeenCounts counts) {
        return Arrays.stream(SeenKind.values())
                .<Map<String, Long>>map(counts::of)
                .toList();
    }

    static SeenSource source(Seen seen) {
        return new SeenSource(
                seen.rules(),
                seen.users().people(),
                names(SourceTable.SESSIONS).names(),
                names(SourceTable.CONVERSIONS).names(),
                List.of());
    }

    private static MomentColumns moments(SourceTable table) {
        return switch (table) {
            case SESSIONS, COSTS, IDENTITIES, USER_FROM -> MomentColumns.of(Field.SESSION_DATE, Field.SESSION_TIME);
            case CONVERSIONS -> MomentColumns.of(Field.CONVERSION_DATE, Field.CONVERSION_TIME);
            case SPEND -> MomentColumns.of(Field.SPEND_DATE, MomentForm.ISO, ZoneId.of("America/Chicago"));
        };
    }

    @Override
    public long rowNumber() {
        return rowNumber;
    }

    @Override
    protected @Nullable Object value(Field field) {
        return cells.get(field);
    }
}
