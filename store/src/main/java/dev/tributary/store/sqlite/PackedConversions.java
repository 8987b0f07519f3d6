package dev.tributary.store.sqlite;

import static dev.tributary.store.sqlite.scan.PackedColumn.Kind.AMOUNT;
import static dev.tributary.store.sqlite.scan.PackedColumn.Kind.ID;
import static dev.tributary.store.sqlite.scan.PackedColumn.Kind.TEXT;

import dev.tributary.core.column.IdIndex;
import dev.tributary.core.facts.Conversion;
import dev.tributary.store.sqlite.scan.PackedColumn;
import dev.tributary.store.sqlite.scan.PackedRows;
import dev.tributary.store.sqlite.scan.PackedTable;
import java.util.List;
import java.util.function.Function;

/** Takes in packed rows of {@code conversions}. */
record PackedConversions(IdIndex users, IdIndex index, List<Conversion> conversions)
        implements PackedSource<PackedConversions.Decoded> {
    private static final PackedTable TABLE = new PackedTable(
            "conversions",
            List.of(
                    new PackedColumn("conv_id", ID),
                    new PackedColumn("user_id", ID),
                    new PackedColumn("conv_date", TEXT),
                    new PackedColumn("conv_time", TEXT),
                    new PackedColumn("revenue", AMOUNT)));

    @Override
    public PackedTable table() {
        return TABLE;
    }

    @Override
    public Function<PackedRows, Decoded> decoder() {
        PackedMoments moments = new PackedMoments(2);
        return rows -> {
            Decoded decoded = new Decoded(moments.of(rows), new String[rows.size()]);
            for (int row = 0; row < rows.size(); row++) {
                if (rows.usual(row)) {
                    decoded.ids[row] = rows.text(row, 0);
                }
            }
            return decoded;
        };
    }

    /** What the rows of a range hold. */
    @SuppressWarnings("ArrayRecordComponent") // Nobody compares them.
    record Decoded(long[] millis, String[] ids) {}

    /** A revenue of 0 is left to those who see its sign, since a record tells 0 from -0. */
    @Override
    public boolean take(PackedRows rows, Decoded decoded, int row) {
        double revenue = rows.amount(row, 4);
        if (!(revenue > 0)) {
            return false;
        }
        int before = index.size();
        if (index.add(rows.bytes(), rows.start(row, 0), rows.length(row, 0)) < before) {
            return false;
        }
        int user = users.add(rows.bytes(), rows.start(row, 1), rows.length(row, 1));
        conversions.add(new Conversion(decoded.ids[row], user, decoded.millis[row], revenue));
        return true;
    }
}
