package dev.tributary.spark.step;

import dev.tributary.spark.river.RiverRows;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Row;

/** Makes a row of the river of a stored credit. */
public final class StoredCreditRow implements MapFunction<Row, Row> {
    /** What it takes, in this order. */
    public static final List<String> COLUMNS =
            List.of("conv_id", "unix_date(session_date)", "channel_name", "campaign", "ihc", "unix_date(conv_date)");

    private static final long serialVersionUID = 1;

    @Override
    public Row call(Row stored) {
        return RiverRows.storedCredit(
                bytes(stored.getString(0)),
                stored.getInt(1),
                bytes(stored.getString(2)),
                bytes(stored.getString(3)),
                stored.getDouble(4),
                stored.getInt(5));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
