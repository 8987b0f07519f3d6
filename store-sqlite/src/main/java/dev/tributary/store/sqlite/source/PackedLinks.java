package dev.tributary.store.sqlite.source;

import dev.tributary.core.column.Utf8;
import dev.tributary.core.intake.row.LinkIntake;
import dev.tributary.store.sqlite.file.RowShape;
import dev.tributary.store.sqlite.scan.PackedRows;
import dev.tributary.store.sqlite.scan.PackedTable;
import java.util.function.Function;

/** Accepts packed rows of identities, or of the users of conversions. */
final class PackedLinks implements PackedIntake<PackedRows> {
    private final LinkIntake intake;
    private final PackedFields fields;
    private final int id;
    private final int user;
    private final Utf8 known = new Utf8();
    private final Utf8 itsUser = new Utf8();

    PackedLinks(RowShape shape, LinkIntake intake) {
        this.intake = intake;
        this.fields = new PackedFields(shape, true);
        this.id = fields.column(intake.from());
        this.user = fields.column(intake.to());
    }

    @Override
    public PackedTable table() {
        return fields.table();
    }

    @Override
    public Function<PackedRows, PackedRows> decoder() {
        return Function.identity();
    }

    @Override
    public boolean take(PackedRows rows, PackedRows same, int row) {
        intake.take(
                rows.wholeNumber(row, fields.rowNumber()), rows.show(row, id, known), rows.show(row, user, itsUser));
        return true;
    }
}
