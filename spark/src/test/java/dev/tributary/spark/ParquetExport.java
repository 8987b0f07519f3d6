package dev.tributary.spark;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** Writes the tables of a SQLite file as Parquet, a folder for each, with the types that the file declares. */
public final class ParquetExport {
    private static final int ROWS = 200_000;

    private ParquetExport() {}

    /** Writes some tables below a folder, each as several files. */
    public static void of(Path sqlite, Path folder, List<String> tables) {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + sqlite);
                Statement statement = connection.createStatement()) {
            for (String table : tables) {
                StructType schema = schema(statement, table);
                try (ResultSet rows = statement.executeQuery("SELECT * FROM " + table)) {
                    write(rows, schema, folder.resolve(table));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static StructType schema(Statement statement, String table) throws SQLException {
        StructType schema = new StructType();
        try (ResultSet columns = statement.executeQuery("PRAGMA table_info(" + table + ")")) {
            while (columns.next()) {
                schema = schema.add(columns.getString("name"), type(columns.getString("type")));
            }
        }
        return schema;
    }

    private static DataType type(String declared) {
        return switch (declared.toLowerCase(java.util.Locale.ROOT)) {
            case "integer" -> DataTypes.LongType;
            case "real" -> DataTypes.DoubleType;
            default -> DataTypes.StringType;
        };
    }

    private static void write(ResultSet rows, StructType schema, Path folder) throws SQLException {
        List<Row> some = new ArrayList<>();
        while (rows.next()) {
            Object[] cells = new Object[schema.size()];
            for (int column = 0; column < cells.length; column++) {
                cells[column] = cell(rows, column + 1, schema.fields()[column].dataType());
            }
            some.add(RowFactory.create(cells));
            if (some.size() == ROWS) {
                append(some, schema, folder);
            }
        }
        append(some, schema, folder);
    }

    private static Object cell(ResultSet rows, int column, DataType type) throws SQLException {
        Object cell = type.equals(DataTypes.LongType)
                ? (Object) rows.getLong(column)
                : type.equals(DataTypes.DoubleType) ? (Object) rows.getDouble(column) : rows.getString(column);
        return rows.wasNull() ? null : cell;
    }

    private static void append(List<Row> some, StructType schema, Path folder) {
        LocalSpark.session()
                .createDataFrame(List.copyOf(some), schema)
                .repartition(3)
                .write()
                .mode(SaveMode.Append)
                .parquet(folder.toString());
        some.clear();
    }
}
