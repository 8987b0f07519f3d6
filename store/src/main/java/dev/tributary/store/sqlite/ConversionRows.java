package dev.tributary.store.sqlite;

import dev.tributary.core.column.IdIndex;
import dev.tributary.core.facts.Conversion;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Takes in the table {@code conversions}; numbers the users on the way. */
final class ConversionRows {
    static final List<String> COLUMNS = List.of("conv_id", "user_id", "conv_date", "conv_time", "revenue");

    private final IdIndex users;
    private final IdIndex index = new IdIndex();
    private final List<Conversion> conversions = new ArrayList<>();
    private final Moments moments = new Moments();

    ConversionRows(IdIndex users) {
        this.users = users;
    }

    long read(Connection connection, RowScan scan) throws SQLException {
        long rows = scan.forEach(connection, this::take);
        scan.requireUsable();
        return rows;
    }

    private void take(Cells cells) throws SQLException {
        String id = cells.id(1);
        if (cells.isBlank(2)) {
            throw new BadRow("user_id is missing: the conversion has no journey; it was left out");
        }
        String user = cells.id(2);
        long millis = moments.millis("conv_date", cells.text(3), "conv_time", cells.text(4));
        double revenue = cells.amount(5);
        if (revenue < 0) {
            throw new BadRow("revenue is negative: " + revenue);
        }
        int known = index.find(id);
        if (known != IdIndex.ABSENT) {
            Conversion first = conversions.get(known);
            boolean same = first.millis() == millis && first.revenue() == revenue && users.find(user) == first.user();
            throw new BadRow(
                    same
                            ? "conv_id stands twice with the same values; it was counted once"
                            : "conv_id stands twice with other values; the first row was kept");
        }
        index.add(id);
        conversions.add(new Conversion(id, users.add(user), millis, revenue));
    }

    List<Conversion> list() {
        return conversions;
    }

    IdIndex index() {
        return index;
    }
}
