package dev.tributary.pipeline.preview;

import dev.tributary.core.facts.Facts;
import dev.tributary.core.intake.Field;
import dev.tributary.core.intake.SourceTable;
import dev.tributary.core.intake.layout.MappedTable;
import dev.tributary.core.intake.layout.SourceLayout;
import dev.tributary.core.intake.mapping.ColumnRule;
import dev.tributary.core.intake.mapping.FlagRule;
import dev.tributary.core.intake.mapping.Relation;
import dev.tributary.core.intake.mapping.SourceMapping;
import dev.tributary.core.intake.mapping.TableMapping;
import dev.tributary.core.intake.moment.MomentColumns;
import dev.tributary.core.intake.row.TableReading;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Says of each part of a layout what decided it: compares what was found with what was said. */
final class LayoutInUse {
    private final MappedTable found;
    private final TableReading reading;
    private final TableMapping said;
    private final boolean empty;

    private LayoutInUse(MappedTable found, TableMapping said, boolean empty) {
        this.found = found;
        this.reading = found.reading();
        this.said = said;
        this.empty = empty;
    }

    static List<TableInUse> of(SourceLayout layout, SourceMapping mapping, Facts.RowCounts rows) {
        List<TableInUse> tables = new ArrayList<>();
        for (SourceTable table : SourceTable.values()) {
            layout.find(table)
                    .map(found -> new LayoutInUse(found, mapping.of(table), isEmpty(table, rows)).table(table))
                    .ifPresent(tables::add);
        }
        return tables;
    }

    private static boolean isEmpty(SourceTable table, Facts.RowCounts rows) {
        return switch (table) {
            case SESSIONS -> rows.sessions() == 0;
            case CONVERSIONS -> rows.conversions() == 0;
            case SPEND -> rows.spend().orElse(0) == 0;
            case COSTS, IDENTITIES, USER_FROM -> false;
        };
    }

    private TableInUse table(SourceTable table) {
        return new TableInUse(
                table,
                found.relation(),
                found.kind(),
                said.relation().isPresent() ? given() : GivenBy.REFERENCE,
                Arrays.stream(Field.values())
                        .filter(field -> field.table() == table && isRead(field))
                        .map(this::field)
                        .toList());
    }

    /** What a relation, and what is said of its columns, is given by. */
    private GivenBy given() {
        boolean preset = said.relation()
                .map(Relation::there)
                .filter(Relation.Templated.class::isInstance)
                .isPresent();
        return preset ? GivenBy.PRESET : GivenBy.MAPPING;
    }

    /** Without a column, a flag has a constant, and the revenue is 0. */
    private boolean isRead(Field field) {
        return reading.has(field) || reading.flags().containsKey(field) || field == Field.REVENUE;
    }

    private FieldInUse field(Field field) {
        Optional<String> column = Optional.ofNullable(reading.names().columns().get(field));
        return new FieldInUse(
                field,
                column,
                by(field, column.isPresent()),
                field.content() == Field.Content.FLAG ? Optional.<FlagRule>of(reading.flag(field)) : Optional.empty(),
                form(field));
    }

    private GivenBy by(Field field, boolean hasColumn) {
        if (said.rule(field).isEmpty() && (field == Field.CAMPAIGN || field == Field.TYPE)) {
            return GivenBy.SETTING;
        }
        if (said.rule(field).isPresent() || (hasColumn && given() == GivenBy.PRESET)) {
            return given();
        }
        return hasColumn ? GivenBy.REFERENCE : GivenBy.ASSUMED;
    }

    private Optional<FieldInUse.FormInUse> form(Field field) {
        return reading.times().flatMap(moments -> form(field, moments));
    }

    private Optional<FieldInUse.FormInUse> form(Field field, MomentColumns moments) {
        boolean first = field == moments.day();
        if (!first && !moments.clock().equals(Optional.of(field))) {
            return Optional.empty();
        }
        GivenBy by = empty ? GivenBy.ASSUMED : GivenBy.VALUES;
        return Optional.of(new FieldInUse.FormInUse(
                first ? moments.form() : moments.clockForm(),
                said.rule(field).flatMap(ColumnRule::form).isPresent() ? GivenBy.MAPPING : by));
    }
}
