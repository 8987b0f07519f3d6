package dev.tributary.spark.filter;

import dev.tributary.spark.river.RiverRows;
import dev.tributary.spark.river.RowKind;
import dev.tributary.spark.ship.Shipped;
import org.apache.spark.api.java.function.FilterFunction;
import org.apache.spark.sql.Row;

/** Whether a conversion is needed: it is of a user who has one that is wanted, or of nobody. Other rows pass by. */
public final class OfFilter implements FilterFunction<Row> {
    private static final long serialVersionUID = 1;

    private final Shipped<UserFilter> converting;

    public OfFilter(Shipped<UserFilter> converting) {
        this.converting = converting;
    }

    @Override
    public boolean call(Row row) {
        return RiverRows.kind(row) != RowKind.CONVERSION
                || converting.value().filter().mightContainBinary(RiverRows.user(row));
    }
}
