package dev.tributary.spark.result;

import dev.tributary.spark.source.JdbcServer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Iterator;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.ForeachPartitionFunction;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * Writes the rows of a task into a table of a database, in one transaction that replaces what an earlier attempt of the
 * task has written; the key of the table keeps two attempts at once from both doing so. Is sent to executors.
 *
 * @param delete removes the rows of a stage and a part
 * @param insert adds one: stage, part, number, and the columns of the rows
 * @param stage whose rows they are
 */
record StagedPart(JdbcServer server, String delete, String insert, String stage)
        implements ForeachPartitionFunction<Row> {
    /** Rows that are sent at once. */
    static final int BATCH = 1000;

    @Override
    public void call(Iterator<Row> rows) throws SQLException {
        write(TaskContext.getPartitionId(), rows);
    }

    void write(int part, Iterator<Row> rows) throws SQLException {
        try (Connection connection = server.connectToWrite()) {
            connection.setAutoCommit(false);
            try (PreparedStatement statement = connection.prepareStatement(delete)) {
                statement.setString(1, stage);
                statement.setInt(2, part);
                statement.executeUpdate();
            }
            try (PreparedStatement statement = connection.prepareStatement(insert)) {
                insert(part, rows, statement);
            }
            connection.commit();
        }
    }

    private void insert(int part, Iterator<Row> rows, PreparedStatement statement) throws SQLException {
        long number = 0;
        while (rows.hasNext()) {
            Row row = rows.next();
            statement.setString(1, stage);
            statement.setInt(2, part);
            statement.setLong(3, number++);
            for (int column = 0; column < row.size(); column++) {
                statement.setObject(column + 4, value(row.get(column)));
            }
            statement.addBatch();
            if (number % BATCH == 0) {
                statement.executeBatch();
            }
        }
        statement.executeBatch();
    }

    /** A day as one, since a driver might move a moment of midnight into another zone. */
    private static @Nullable Object value(@Nullable Object cell) {
        return cell instanceof java.sql.Date date ? date.toLocalDate() : cell;
    }
}
