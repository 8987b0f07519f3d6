package dev.tributary.store.duckdb;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import dev.tributary.store.rows.batch.BatchQueue;
import dev.tributary.store.rows.batch.BatchWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.duckdb.DuckDBChunkedResult;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDataChunkReader;
import org.duckdb.DuckDBPreparedStatement;
import org.duckdb.DuckDBReadableVector;

/**
 * The rows of a relation, through the driver's reader of chunks, which only this class knows. Each text costs a call
 * into DuckDB, so it joins those of a row to one, and gives their lengths beside it.
 *
 * @param table its name for messages
 * @param from the relation in SQL, as it stands after FROM
 * @param columns the columns, for messages
 * @param cells how each is read
 */
record DuckRows(String table, String from, List<String> columns, List<DuckCell> cells) {
    /** The most bytes of a row's texts: the driver makes a text of thousands of rows, and huge ones end the process. */
    static final long LONGEST_ROW = 1 << 20;

    private static final byte[] NONE = {};

    DuckRows {
        columns = List.copyOf(columns);
        cells = List.copyOf(cells);
    }

    /** Returns the query. */
    String select() {
        List<String> texts = cells.stream()
                .filter(cell -> cell.reading() == DuckCell.Reading.TEXT)
                .map(DuckCell::expression)
                .toList();
        String joined = texts.isEmpty()
                ? "''"
                : texts.stream()
                                .map(text -> "coalesce(strlen(" + text + "), 0)")
                                .collect(Collectors.joining(" + ", "CASE WHEN ", " <= " + LONGEST_ROW))
                        + " THEN concat(" + String.join(", ", texts) + ") END";
        return "SELECT " + joined
                + cells.stream().map(cell -> ", " + cell.fetched()).collect(Collectors.joining()) + " FROM " + from;
    }

    /** Reads all rows, and hands them over. */
    void fill(DuckDBConnection connection, BatchQueue queue) throws SQLException {
        BatchWriter writer = new BatchWriter(queue, 0);
        try (DuckDBPreparedStatement statement = connection.prepare(select());
                DuckDBChunkedResult result = statement.query()) {
            long row = 0;
            while (result.nextChunk()) {
                DuckDBDataChunkReader chunk = result.chunk();
                if (!fill(chunk, row, writer)) {
                    return;
                }
                row += chunk.rowCount();
            }
            requireWhole(result);
        }
        writer.end();
    }

    /** Returns whether further rows are wanted. */
    private boolean fill(DuckDBDataChunkReader chunk, long before, BatchWriter writer) {
        List<DuckDBReadableVector> vectors = new ArrayList<>();
        for (int column = 0; column <= cells.size(); column++) {
            vectors.add(chunk.vector(column));
        }
        boolean texts = cells.stream().anyMatch(cell -> cell.reading() == DuckCell.Reading.TEXT);
        for (int row = 0; row < chunk.rowCount(); row++) {
            byte[] joined = texts ? joined(vectors, row, before) : NONE;
            int at = 0;
            for (int cell = 0; cell < cells.size(); cell++) {
                DuckDBReadableVector vector = vectors.get(cell + 1);
                if (vector.isNull(row)) {
                    writer.missing();
                    continue;
                }
                switch (cells.get(cell).reading()) {
                    case TEXT -> {
                        int length = (int) vector.getLong(row);
                        writer.text(joined, at, length);
                        at += length;
                    }
                    case WHOLE -> writer.whole(vector.getLong(row));
                    case REAL -> writer.real(vector.getDouble(row));
                    case BYTES -> writer.bytes(NONE);
                }
            }
            if (!writer.endRow()) {
                return false;
            }
        }
        return true;
    }

    private byte[] joined(List<DuckDBReadableVector> vectors, int row, long before) {
        if (!vectors.get(0).isNull(row)) {
            return vectors.get(0).getString(row).getBytes(StandardCharsets.UTF_8);
        }
        int longest = 0;
        long bytes = -1;
        for (int cell = 0; cell < cells.size(); cell++) {
            DuckDBReadableVector vector = vectors.get(cell + 1);
            boolean text = cells.get(cell).reading() == DuckCell.Reading.TEXT && !vector.isNull(row);
            if (text && vector.getLong(row) > bytes) {
                longest = cell;
                bytes = vector.getLong(row);
            }
        }
        throw new TributaryException(
                ProblemKind.SOURCE_DATA,
                "Row " + (before + row + 1) + " of " + table + " is longer than 1 MiB: " + columns.get(longest)
                        + " alone has " + bytes + " bytes.",
                "Correct that cell, or map another column: no id and no name is that long.");
    }

    /** The driver ends the chunks at an error as at the end of the rows, and keeps the error to itself. */
    private static void requireWhole(DuckDBChunkedResult result) throws SQLException {
        try {
            Method check = DuckDBChunkedResult.class.getDeclaredMethod("checkError");
            check.setAccessible(true);
            check.invoke(result);
        } catch (InvocationTargetException told) {
            if (told.getCause() instanceof SQLException failure) {
                throw failure;
            }
            throw new IllegalStateException(told);
        } catch (ReflectiveOperationException other) {
            throw new IllegalStateException("another version of the driver", other);
        }
    }
}
