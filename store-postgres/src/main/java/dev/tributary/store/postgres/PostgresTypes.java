package dev.tributary.store.postgres;

import dev.tributary.store.server.CellForm;
import dev.tributary.store.server.ServerTypes;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;

/**
 * PostgreSQL's types. It sends every value as a text.
 *
 * @param checksTexts whether the database checks that its texts are valid: not if its encoding is SQL_ASCII
 */
record PostgresTypes(boolean checksTexts) implements ServerTypes {
    @Override
    public CellForm form(ResultSetMetaData result, int column) throws SQLException {
        return switch (result.getColumnTypeName(column)) {
            case "bytea" -> CellForm.BYTES;
            case "numeric", "float4", "float8" -> CellForm.NUMBER;
            case "bpchar" -> checksTexts ? CellForm.PADDED : CellForm.UNCHECKED_TEXT;
            default -> checksTexts ? CellForm.TEXT : CellForm.UNCHECKED_TEXT;
        };
    }
}
