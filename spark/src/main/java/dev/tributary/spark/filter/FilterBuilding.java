package dev.tributary.spark.filter;

import dev.tributary.spark.river.RiverRows;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.util.sketch.BloomFilter;

/** Puts the users of a partition's conversions into a filter. */
public final class FilterBuilding implements MapPartitionsFunction<Row, byte[]> {
    private static final long serialVersionUID = 1;

    private final long users;

    /** @param users how many there are, at most; the same for all partitions, or their filters cannot be joined */
    public FilterBuilding(long users) {
        this.users = users;
    }

    /** Returns the encoder of filters. */
    public static Encoder<byte[]> encoder() {
        return Encoders.BINARY();
    }

    @Override
    public Iterator<byte[]> call(Iterator<Row> rows) {
        BloomFilter filter = UserFilter.empty(users);
        while (rows.hasNext()) {
            filter.putBinary(RiverRows.user(rows.next()));
        }
        return List.of(UserFilter.bytes(filter)).iterator();
    }
}
