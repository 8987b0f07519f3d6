package dev.tributary.core.world;

import dev.tributary.core.column.IdIndex;
import dev.tributary.core.facts.Conversion;
import dev.tributary.core.facts.ConversionTable;
import dev.tributary.core.facts.ConversionTableBuilder;
import java.util.List;

/** Creates tables of conversions for tests. */
public final class ConversionTables {
    private ConversionTables() {}

    /** Returns a table of the conversions, which numbers their indexes itself. */
    public static ConversionTable of(List<Conversion> conversions) {
        IdIndex index = new IdIndex();
        ConversionTableBuilder table = new ConversionTableBuilder(index);
        for (Conversion one : conversions) {
            index.add(one.id());
            table.add(one.user(), one.millis(), one.revenue(), one.label());
        }
        return table.build();
    }
}
