package dev.tributary.store.server;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;

/** What the types of a server's columns are to this program. */
public interface ServerTypes {
    /** Returns what the cells of a column are; columns are counted from 1. */
    CellForm form(ResultSetMetaData result, int column) throws SQLException;

    /** Returns how the cells of a column are fetched as bytes. */
    default ResultCells.Getter getter(ResultSetMetaData result, int column) throws SQLException {
        return ResultSet::getBytes;
    }
}
