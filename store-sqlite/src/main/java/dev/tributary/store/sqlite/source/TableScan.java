package dev.tributary.store.sqlite.source;

import dev.tributary.core.intake.row.RowIntake;
import dev.tributary.store.sqlite.file.RowShape;
import dev.tributary.store.sqlite.scan.PackedRows;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Function;

/** Scans a table: in packed ranges if possible, otherwise row by row. The result is the same. */
final class TableScan {
    private final SourceConnections source;
    private final RowShape shape;

    TableScan(SourceConnections source, RowShape shape) {
        this.source = source;
        this.shape = shape;
    }

    /** Reads every row. */
    <T> void read(RowIntake intake, PackedIntake<T> packed) throws SQLException {
        if (!shape.packable() || source.readers().isEmpty()) {
            read(intake);
            return;
        }
        source.readers()
                .get()
                .forEach(
                        packed.table(),
                        () -> decoded(packed.decoder()),
                        range -> takeRange(source.main(), range, packed, intake));
    }

    /** Reads every row, one by one. */
    void read(RowIntake intake) throws SQLException {
        try (Statement statement = source.main().createStatement();
                ResultSet result = statement.executeQuery(shape.select())) {
            SqliteRow row = new SqliteRow(result, shape);
            while (row.next()) {
                intake.take(row);
            }
        }
    }

    private static <T> Function<PackedRows, DecodedRows<T>> decoded(Function<PackedRows, T> decoder) {
        return rows -> new DecodedRows<>(rows, decoder.apply(rows));
    }

    private <T> void takeRange(Connection connection, DecodedRows<T> range, PackedIntake<T> packed, RowIntake intake)
            throws SQLException {
        PackedRows all = range.rows();
        try (UnusualRows unusual = new UnusualRows(connection, shape, all.range())) {
            for (int row = 0; row < all.size(); row++) {
                if (!all.usual(row) || !packed.take(all, range.decoded(), row)) {
                    intake.take(unusual.row(row));
                }
            }
        }
    }

    private record DecodedRows<T>(PackedRows rows, T decoded) {}
}
