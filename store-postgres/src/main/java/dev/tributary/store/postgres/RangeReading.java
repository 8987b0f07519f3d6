package dev.tributary.store.postgres;

import dev.tributary.store.rows.batch.BatchQueue;
import dev.tributary.store.rows.batch.BatchWriter;
import dev.tributary.store.server.ReadColumns;
import dev.tributary.store.server.ResultCells;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * Reads a table in ranges of pages, through several sessions that take turns.
 *
 * @param select the statement without a condition
 */
record RangeReading(
        String select, PageRanges ranges, ReadColumns selection, PostgresTypes types, PostgresFailures failures) {
    /** More would push what was just fetched out of the processor's cache. */
    private static final int FETCH_ROWS = 2000;

    /** Returns what each session does. */
    List<Consumer<BatchQueue>> turns(String doing, List<Connection> sessions) {
        List<Consumer<BatchQueue>> turns = new ArrayList<>();
        for (int turn = 0; turn < sessions.size(); turn++) {
            int first = turn;
            turns.add(queue -> {
                try {
                    read(sessions.get(first), first, sessions.size(), queue);
                } catch (SQLException failure) {
                    throw failures.explained(failure, doing);
                }
            });
        }
        return turns;
    }

    private void read(Connection session, int first, int step, BatchQueue queue) throws SQLException {
        BatchWriter writer = new BatchWriter(queue, 0);
        int[] positions = IntStream.rangeClosed(1, selection.columns().size()).toArray();
        try (Statement statement = session.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.setFetchSize(FETCH_ROWS);
            for (long range = first; range < ranges.count() && !queue.isStopped(); range += step) {
                try (ResultSet result = statement.executeQuery(select + ranges.condition(range))) {
                    if (new ResultCells(result, selection, types, positions).moveTo(writer)) {
                        writer.endRange();
                    }
                }
            }
        }
    }
}
