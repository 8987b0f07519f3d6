package dev.tributary.store.sqlite;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import dev.tributary.core.facts.SetAside;
import dev.tributary.core.intake.Finding;
import dev.tributary.store.sqlite.scan.PackedRows;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.function.Function;

/** Goes through a table row by row; a row that cannot be used is set aside with its place and the reason. */
final class RowScan {
    private final RowShape shape;
    private final List<SetAside> setAside;
    private long rows;
    private long bad;

    RowScan(RowShape shape, List<SetAside> setAside) {
        this.shape = shape;
        this.setAside = setAside;
    }

    /** Whether no two rows can have the same id. */
    boolean distinct() {
        return shape.distinct();
    }

    /** Reads every row; answers how many there were. */
    long forEach(Connection connection, RowReader reader) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(shape.select())) {
            Cells cells = new Cells(result, shape);
            while (result.next()) {
                read(cells, reader);
            }
        }
        return rows;
    }

    /** As the other, by the fast way where there is one. The result is the same. */
    <T> long forEach(SourceConnections source, PackedSource<T> packed, RowReader reader) throws SQLException {
        if (!shape.packable() || source.readers().isEmpty()) {
            return forEach(source.main(), reader);
        }
        source.readers()
                .get()
                .forEach(
                        packed.table(),
                        () -> decoded(packed.decoder()),
                        range -> takeRange(source.main(), range, packed, reader));
        return rows;
    }

    private static <T> Function<PackedRows, DecodedRows<T>> decoded(Function<PackedRows, T> decoder) {
        return rows -> new DecodedRows<>(rows, decoder.apply(rows));
    }

    private <T> void takeRange(Connection connection, DecodedRows<T> range, PackedSource<T> packed, RowReader reader)
            throws SQLException {
        PackedRows all = range.rows();
        try (UnusualRows unusual = new UnusualRows(connection, shape, all.range())) {
            for (int row = 0; row < all.size(); row++) {
                if (all.usual(row) && packed.take(all, range.decoded(), row)) {
                    rows++;
                } else {
                    read(unusual.row(row), reader);
                }
            }
        }
    }

    private record DecodedRows<T>(PackedRows rows, T decoded) {}

    /** How many rows there were so far. */
    long rows() {
        return rows;
    }

    /** Reads one row. */
    void read(Cells cells, RowReader reader) throws SQLException {
        rows++;
        try {
            reader.read(cells);
        } catch (BadRow unusable) {
            bad++;
            note(cells, unusable.finding(), unusable.detail());
        }
    }

    /** Stops when there were rows and none of them could be used: it is the wrong table, or the wrong format. */
    void requireUsable() {
        if (rows > 0 && bad == rows) {
            SetAside first = setAside.get(setAside.size() - (int) bad);
            throw new TributaryException(
                    ProblemKind.SOURCE_DATA,
                    "None of the " + rows + " rows of " + shape.table() + " can be used; the first: " + first.reason()
                            + ".",
                    "Mend the data, or check that it is the right database.");
        }
    }

    /** Lists a row with what was found: its id is its first cell. */
    void note(Cells cells, Finding finding, String detail) throws SQLException {
        setAside.add(new SetAside(shape.table(), cells.position(), cells.shown(1), finding, detail));
    }

    /** Takes in one row; throws {@link BadRow} when it cannot be used. */
    @FunctionalInterface
    interface RowReader {
        void read(Cells cells) throws SQLException;
    }
}
