package dev.tributary.spark.step;

import dev.tributary.spark.river.UnpackedCredits;
import java.util.Iterator;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Row;

/** Makes rows of credits of the outcomes that have some. */
public final class UnpackingCredits implements FlatMapFunction<Row, Row> {
    private static final long serialVersionUID = 1;

    @Override
    public Iterator<Row> call(Row outcome) {
        return UnpackedCredits.of(outcome);
    }
}
