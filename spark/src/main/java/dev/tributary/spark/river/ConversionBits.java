package dev.tributary.spark.river;

import dev.tributary.core.intake.row.ConversionRow;
import org.apache.spark.sql.Row;

/** How the user of a conversion was found, in the bits of its row. */
public final class ConversionBits {
    private static final int UNKNOWN = 1;
    private static final int TRACKED = 2;
    private static final int BY_ALIAS = 4;

    private ConversionBits() {}

    public static int of(ConversionRow conversion) {
        return (conversion.unknown() ? UNKNOWN : 0)
                | (conversion.tracked() ? TRACKED : 0)
                | (conversion.byAlias() ? BY_ALIAS : 0);
    }

    /** Returns whether its user is a placeholder for one whom nobody knows. */
    public static boolean unknown(Row conversion) {
        return (RiverRows.bits(conversion) & UNKNOWN) != 0;
    }

    /** Returns whether its user is known by its id. */
    public static boolean tracked(Row conversion) {
        return (RiverRows.bits(conversion) & TRACKED) != 0;
    }

    /** Returns whether an alias led to its user. */
    public static boolean byAlias(Row conversion) {
        return (RiverRows.bits(conversion) & BY_ALIAS) != 0;
    }
}
