package dev.tributary.spark.filter;

import dev.tributary.core.facts.DateWindow;
import dev.tributary.spark.river.RiverRows;
import dev.tributary.spark.ship.Shipped;
import org.apache.spark.api.java.function.FilterFunction;
import org.apache.spark.sql.Row;

/** Whether a conversion is on a day of the window. */
public final class InWindow implements FilterFunction<Row> {
    private static final long serialVersionUID = 1;

    private final Shipped<DateWindow> window;

    public InWindow(Shipped<DateWindow> window) {
        this.window = window;
    }

    @Override
    public boolean call(Row conversion) {
        return window.value().contains(RiverRows.at(conversion));
    }
}
