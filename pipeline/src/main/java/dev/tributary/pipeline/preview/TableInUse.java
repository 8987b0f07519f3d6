package dev.tributary.pipeline.preview;

import dev.tributary.core.intake.SourceTable;
import dev.tributary.core.intake.layout.RelationKind;
import dev.tributary.core.intake.mapping.Relation;
import java.util.List;

/**
 * How a table is read.
 *
 * @param table the table
 * @param relation where its rows are
 * @param kind what that is
 * @param by what decided it
 * @param fields the fields, in their order
 */
public record TableInUse(SourceTable table, Relation relation, RelationKind kind, GivenBy by, List<FieldInUse> fields) {
    public TableInUse {
        fields = List.copyOf(fields);
    }
}
