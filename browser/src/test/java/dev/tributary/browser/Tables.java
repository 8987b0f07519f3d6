package dev.tributary.browser;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What stands in the tables of a database, asked by SQL. */
final class Tables {
    private Tables() {}

    /** Returns the first column of a query. */
    static List<String> column(Connection connection, String query) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }

    /** Returns the numbers of a query, by its first column, the others in a row. */
    static Map<String, List<BigDecimal>> numbers(MadePage page, String query) {
        Map<String, List<BigDecimal>> numbers = new TreeMap<>();
        try (Connection connection = DriverManager.getConnection(
                        "jdbc:sqlite:" + page.folder().resolve(page.database()));
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                List<BigDecimal> row = new ArrayList<>();
                for (int column = 2; column <= columns; column++) {
                    row.add(BigDecimal.valueOf(rows.getDouble(column)));
                }
                numbers.put(rows.getString(1), row);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(query, e);
        }
        return numbers;
    }
}
