package dev.tributary.spark.cell;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.to_json;
import static org.apache.spark.sql.functions.unix_micros;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.types.BinaryType;
import org.apache.spark.sql.types.BooleanType;
import org.apache.spark.sql.types.ByteType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.sql.types.DoubleType;
import org.apache.spark.sql.types.FloatType;
import org.apache.spark.sql.types.IntegerType;
import org.apache.spark.sql.types.LongType;
import org.apache.spark.sql.types.ShortType;
import org.apache.spark.sql.types.TimestampType;
import org.apache.spark.sql.types.VariantType;

/**
 * How a column of Spark becomes cells: by casts that lose nothing and that no value can fail, whatever the session's time
 * zone and its ANSI mode are.
 */
public enum CellKind {
    /** A text as UTF-8, as binary, since a text of Spark may hold bytes that are none. */
    TEXT,
    /** A moment as microseconds since 1970, which becomes a text in UTC with the mark of it. */
    MOMENT,
    /** A decimal number, which becomes the text of its digits. */
    DIGITS,
    /** The same from a database, whose column may have digits behind the point that its whole numbers do not use. */
    NUMBER,
    /** A bigint. */
    WHOLE,
    /** A double. */
    REAL,
    /** A bigint where there is something. */
    BYTES;

    /** Returns the kind of a column, by its type. */
    public static CellKind of(DataType type) {
        if (type instanceof ByteType
                || type instanceof ShortType
                || type instanceof IntegerType
                || type instanceof LongType
                || type instanceof BooleanType) {
            return WHOLE;
        }
        if (type instanceof FloatType || type instanceof DoubleType) {
            return REAL;
        }
        if (type instanceof DecimalType) {
            return DIGITS;
        }
        if (type instanceof BinaryType) {
            return BYTES;
        }
        return type instanceof TimestampType ? MOMENT : TEXT;
    }

    /** Returns the cells of a column. */
    public Column cells(Column column, DataType type) {
        return switch (this) {
            case WHOLE -> column.cast("bigint");
            // By its digits: 0.1 is no 0.10000000149.
            case REAL -> type instanceof FloatType ? column.cast("string").try_cast("double") : column;
            case DIGITS, NUMBER -> column;
            case BYTES -> when(column.isNotNull(), lit(0L));
            case MOMENT -> unix_micros(column);
            case TEXT -> text(column, type).cast("binary");
        };
    }

    /** The text of a binary collation, in which two ids are the same if their bytes are. */
    private static Column text(Column column, DataType type) {
        return type instanceof VariantType
                ? coalesce(column.try_cast("string"), to_json(column))
                : column.cast("string");
    }
}
