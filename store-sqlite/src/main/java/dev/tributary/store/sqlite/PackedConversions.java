package dev.tributary.store.sqlite;

import static dev.tributary.store.sqlite.scan.PackedColumn.Kind.AMOUNT;
import static dev.tributary.store.sqlite.scan.PackedColumn.Kind.ID;
import static dev.tributary.store.sqlite.scan.PackedColumn.Kind.LABEL;
import static dev.tributary.store.sqlite.scan.PackedColumn.Kind.TEXT;

import dev.tributary.core.column.IdIndex;
import dev.tributary.core.facts.Conversion;
import dev.tributary.core.facts.SessionTable;
import dev.tributary.store.sqlite.scan.PackedColumn;
import dev.tributary.store.sqlite.scan.PackedRows;
import dev.tributary.store.sqlite.scan.PackedTable;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Takes in packed rows of {@code conversions}. */
final class PackedConversions implements PackedSource<PackedConversions.Decoded> {
    private static final List<PackedColumn> COLUMNS = List.of(
            new PackedColumn("conv_id", ID),
            new PackedColumn("user_id", ID),
            new PackedColumn("conv_date", TEXT),
            new PackedColumn("conv_time", TEXT),
            new PackedColumn("revenue", AMOUNT));

    private final IdIndex users;
    private final IdIndex index;
    private final List<Conversion> conversions;
    private final Seen seen;
    private final boolean labels;
    private final PackedTable table;

    /** @param typeColumn what conversion types go by, where there is one */
    PackedConversions(
            IdIndex users, IdIndex index, List<Conversion> conversions, Seen seen, Optional<String> typeColumn) {
        this.users = users;
        this.index = index;
        this.conversions = conversions;
        this.seen = seen;
        this.labels = typeColumn.isPresent();
        Stream<PackedColumn> last = typeColumn.stream().map(name -> new PackedColumn(RowShape.quoted(name), LABEL));
        this.table = new PackedTable(
                "conversions", Stream.concat(COLUMNS.stream(), last).toList());
    }

    /** What the rows of a range hold. */
    @SuppressWarnings("ArrayRecordComponent") // Nobody compares them.
    record Decoded(long[] millis, String[] ids, SeenNames.SeenName[] labels) {}

    @Override
    public PackedTable table() {
        return table;
    }

    @Override
    public Function<PackedRows, Decoded> decoder() {
        PackedMoments moments = new PackedMoments(2);
        Memo<SeenNames.SeenName> names = new Memo<>(seen.types()::of);
        return rows -> {
            Decoded decoded = new Decoded(
                    moments.of(rows), new String[rows.size()], new SeenNames.SeenName[labels ? rows.size() : 0]);
            for (int row = 0; row < rows.size(); row++) {
                if (rows.usual(row)) {
                    decoded.ids[row] = rows.text(row, 0);
                }
            }
            for (int row = 0; row < decoded.labels.length; row++) {
                if (rows.usual(row)) {
                    decoded.labels[row] = names.of(rows, row, COLUMNS.size());
                }
            }
            return decoded;
        };
    }

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
        int place = conversions.size();
        conversions.add(new Conversion(
                place, decoded.ids[row], user(rows, row, place), decoded.millis[row], revenue, label(decoded, row)));
        return true;
    }

    private int user(PackedRows rows, int row, int place) {
        int from = rows.start(row, 1);
        int length = rows.length(row, 1);
        if (seen.users().unknown(rows.bytes(), from, length)) {
            seen.users().conversion(place, rows.bytes(), from, length);
            return SessionTable.NO_USER;
        }
        return users.add(rows.bytes(), from, length);
    }

    private String label(Decoded decoded, int row) {
        if (!labels || decoded.labels[row].name().isEmpty()) {
            return Conversion.NO_LABEL;
        }
        decoded.labels[row].count();
        return decoded.labels[row].name();
    }
}
