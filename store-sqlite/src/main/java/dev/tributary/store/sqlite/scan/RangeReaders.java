package dev.tributary.store.sqlite.scan;

import dev.tributary.store.rows.Threads;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Reads tables with one thread per connection; all connections must see the same data. The caller closes the
 * connections. Not thread-safe.
 */
public final class RangeReaders {
    private final List<Connection> connections;
    private final int rowsPerRange;

    public RangeReaders(List<Connection> connections, int rowsPerRange) {
        this.connections = List.copyOf(connections);
        this.rowsPerRange = rowsPerRange;
    }

    /**
     * Passes on every range in the order of the rows. Only a few ranges are queued.
     *
     * @param decoders creates, for each thread, a decoder of ranges, which gets them in any order
     * @param taker is called by this thread
     */
    public <T> void forEach(PackedTable table, Supplier<Function<PackedRows, T>> decoders, Taker<T> taker)
            throws SQLException {
        RowRanges ranges = new RowRanges(rowsPerRange);
        OrderedHandover<T> handover = new OrderedHandover<>(connections.size() * 4);
        ExecutorService threads = Executors.newFixedThreadPool(connections.size());
        List<TableReader> readers = new ArrayList<>();
        try {
            for (Connection connection : connections) {
                TableReader reader = new TableReader(connection, table);
                readers.add(reader);
                Function<PackedRows, T> decoder = decoders.get();
                threads.execute(
                        () -> handover.work(() -> ranges.next(reader), range -> decoder.apply(reader.read(range))));
            }
            for (Optional<T> rows = handover.next(); rows.isPresent(); rows = handover.next()) {
                taker.take(rows.get());
            }
        } finally {
            handover.stop();
            Threads.end(threads);
            for (TableReader reader : readers) {
                reader.close();
            }
        }
    }

    /** Receives the decoded rows of a range. */
    @FunctionalInterface
    public interface Taker<T> {
        void take(T rows) throws SQLException;
    }
}
