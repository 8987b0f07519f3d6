package dev.tributary.store.mariadb;

import dev.tributary.store.server.CellForm;
import dev.tributary.store.server.ResultCells;
import dev.tributary.store.server.ServerTypes;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;

/** The types of MariaDB and MySQL. They send every value as a text, and texts in UTF-8. */
final class MariaTypes implements ServerTypes {
    @Override
    public CellForm form(ResultSetMetaData result, int column) throws SQLException {
        if (isBits(result, column)) {
            return CellForm.BITS;
        }
        return switch (result.getColumnType(column)) {
            case Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB -> CellForm.BYTES;
            case Types.DECIMAL, Types.NUMERIC, Types.DOUBLE, Types.FLOAT, Types.REAL -> CellForm.NUMBER;
            default -> CellForm.TEXT;
        };
    }

    private static boolean isBits(ResultSetMetaData result, int column) throws SQLException {
        return result.getColumnTypeName(column).startsWith("BIT");
    }

    /** The driver gives no bytes for numbers and times; their texts are ASCII. */
    @Override
    public ResultCells.Getter getter(ResultSetMetaData result, int column) throws SQLException {
        if (isBits(result, column)) {
            return ResultSet::getBytes;
        }
        return switch (result.getColumnType(column)) {
            case Types.TINYINT,
                    Types.SMALLINT,
                    Types.INTEGER,
                    Types.BIGINT,
                    Types.DECIMAL,
                    Types.NUMERIC,
                    Types.DOUBLE,
                    Types.FLOAT,
                    Types.REAL,
                    Types.DATE,
                    Types.TIME,
                    Types.TIMESTAMP,
                    Types.BOOLEAN,
                    Types.BIT ->
                (row, of) -> {
                    String text = row.getString(of);
                    return text == null ? null : text.getBytes(StandardCharsets.ISO_8859_1);
                };
            default -> ResultSet::getBytes;
        };
    }
}
