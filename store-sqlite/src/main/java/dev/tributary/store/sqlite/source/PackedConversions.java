package dev.tributary.store.sqlite.source;

import dev.tributary.core.column.Memo;
import dev.tributary.core.column.Utf8;
import dev.tributary.core.intake.Field;
import dev.tributary.core.intake.moment.UsualMoments;
import dev.tributary.core.intake.row.ConversionIntake;
import dev.tributary.core.intake.seen.SeenNames;
import dev.tributary.store.sqlite.file.RowShape;
import dev.tributary.store.sqlite.scan.PackedRows;
import dev.tributary.store.sqlite.scan.PackedTable;
import java.util.Optional;
import java.util.function.Function;

/** Accepts packed rows of conversions. */
final class PackedConversions implements PackedIntake<PackedConversions.Decoded> {
    private static final Utf8 NOBODY = new Utf8();

    private final ConversionIntake intake;
    private final PackedFields fields;
    private final int id;
    private final int user;
    private final int revenue;
    private final Utf8 known = new Utf8();
    private final Utf8 userId = new Utf8();

    PackedConversions(RowShape shape, ConversionIntake intake) {
        this.intake = intake;
        this.fields = new PackedFields(shape, false);
        this.id = fields.column(Field.CONVERSION);
        this.user = fields.column(Field.CONVERSION_USER);
        this.revenue = fields.column(Field.REVENUE);
    }

    /** The decoded rows of a range. */
    @SuppressWarnings("ArrayRecordComponent") // Never compared.
    record Decoded(long[] millis, Optional<SeenNames.SeenName>[] types) {}

    @Override
    public PackedTable table() {
        return fields.table();
    }

    @Override
    public Function<PackedRows, Decoded> decoder() {
        UsualMoments moments = fields.moments();
        Memo<Optional<SeenNames.SeenName>> names = new Memo<>(intake.seen().types()::named);
        boolean typed = fields.has(Field.TYPE);
        return rows -> {
            long[] millis = fields.millis(rows, moments);
            Optional<SeenNames.SeenName>[] types = PackedFields.optionals(rows.size());
            Utf8 text = new Utf8();
            for (int row = 0; row < rows.size(); row++) {
                if (rows.usual(row)) {
                    types[row] = typed ? names.of(rows.show(row, fields.column(Field.TYPE), text)) : Optional.empty();
                }
            }
            return new Decoded(millis, types);
        };
    }

    /** A revenue of 0 is read cell by cell, since a record distinguishes 0 and -0. */
    @Override
    public boolean take(PackedRows rows, Decoded decoded, int row) {
        double amount = revenue < 0 ? 0 : rows.amount(row, revenue);
        return amount > 0
                && (user >= 0 || intake.isTracked(rows.show(row, id, known)))
                && intake.take(
                        rows.show(row, id, known),
                        user < 0 ? NOBODY : rows.show(row, user, userId),
                        decoded.millis[row],
                        amount,
                        decoded.types[row]);
    }
}
