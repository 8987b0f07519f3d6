package dev.tributary.store.duckdb;

import dev.tributary.core.number.ExactSum;
import java.math.BigDecimal;
import java.math.BigInteger;

/** Exact sums in SQL: each term is rounded as {@link ExactSum} does it, and what is added are whole numbers. */
final class DuckUnits {
    private static final String FRACTIONS = "1000000000000";

    private DuckUnits() {}

    /** Returns the sum of a column of numbers that are not below 0, to be read by {@link #decimal}. */
    static String sum(String column) {
        return "CAST(coalesce(sum(" + units(column) + "), 0) AS VARCHAR)";
    }

    private static String units(String column) {
        return "(CAST(trunc(" + column + ") AS HUGEINT) * " + FRACTIONS + " + CASE WHEN " + column + " < 4096 THEN "
                + rounded(column, "1") + " WHEN " + column + " < 4096e3 THEN " + rounded(column, "1000") + " WHEN "
                + column + " < 4096e6 THEN " + rounded(column, "1000000") + " ELSE " + rounded(column, "1000000000")
                + " END)";
    }

    private static String rounded(String column, String step) {
        return "CAST(round((" + column + " - trunc(" + column + ")) * (CAST(" + FRACTIONS + " AS DOUBLE) / " + step
                + ")) AS HUGEINT) * " + step;
    }

    /** Returns a sum without trailing zeros. */
    static BigDecimal decimal(String units) {
        return ExactSum.of(new BigDecimal(new BigInteger(units), ExactSum.SCALE))
                .toDecimal();
    }
}
