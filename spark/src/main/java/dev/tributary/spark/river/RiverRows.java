package dev.tributary.spark.river;

import dev.tributary.core.facts.Conversion;
import dev.tributary.core.facts.SetAside;
import java.nio.charset.StandardCharsets;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/**
 * The form of the river's rows. Ids are bytes: their order is that of the program's ids, and no text is decoded only to be
 * encoded again. Stateless.
 */
public final class RiverRows {
    public static final String KIND = "kind";
    public static final String ID = "id";
    public static final String USER = "user";
    public static final String AT = "at";
    public static final String NAME = "name";
    public static final String CAMPAIGN = "campaign";
    public static final String MORE = "more";
    public static final String BITS = "bits";

    /** The columns; see {@link RowKind} for what each kind of row has in them. */
    public static final StructType SCHEMA = new StructType()
            .add(KIND, DataTypes.IntegerType, false)
            .add(ID, DataTypes.BinaryType)
            .add(USER, DataTypes.BinaryType)
            .add(AT, DataTypes.LongType, false)
            .add(NAME, DataTypes.BinaryType)
            .add(CAMPAIGN, DataTypes.BinaryType)
            .add("amount", DataTypes.DoubleType, false)
            .add(BITS, DataTypes.IntegerType, false)
            .add(MORE, DataTypes.BinaryType);

    private RiverRows() {}

    /** Returns the encoder of such rows. */
    public static Encoder<Row> encoder() {
        return Encoders.row(SCHEMA);
    }

    /** Returns the order within a partition by session; the last column decides nothing but what is listed. */
    public static Column[] bySession() {
        return new Column[] {functions.col(ID), functions.col(KIND), functions.col(MORE)};
    }

    /** Returns the order within a partition by user. */
    public static Column[] byUser() {
        return new Column[] {functions.col(USER), functions.col(AT), functions.col(KIND), functions.col(ID)};
    }

    // More than 7: these are the cells of a row.
    public static Row session(
            byte[] id,
            byte @Nullable [] user,
            long millis,
            byte[] channel,
            byte @Nullable [] campaign,
            byte flags,
            byte @Nullable [] usedWithout) {
        return RowFactory.create(
                RowKind.SESSION.code(), id, user, millis, channel, campaign, 0.0, (int) flags, usedWithout);
    }

    public static Row cost(byte[] session, double amount) {
        return RowFactory.create(RowKind.COST.code(), session, null, 0L, null, null, amount, 0, null);
    }

    /**
     * Returns the credit of a stored result.
     *
     * @param day the session's day, from 1970-01-01
     * @param stored the day under which it is stored
     */
    public static Row storedCredit(
            byte[] conversion, long day, byte[] channel, byte[] campaign, double credit, int stored) {
        return RowFactory.create(
                RowKind.STORED_CREDIT.code(), conversion, null, day, channel, campaign, credit, stored, null);
    }

    /**
     * Returns a conversion.
     *
     * @param user empty if it has none
     */
    // More than 7: these are the cells of a row.
    public static Row conversion(
            RowKind kind,
            byte[] id,
            byte[] user,
            long millis,
            double revenue,
            byte[] label,
            int bits,
            byte @Nullable [] usedWithout) {
        return RowFactory.create(kind.code(), id, user, millis, label, null, revenue, bits, usedWithout);
    }

    /** Returns a row that was set aside. */
    public static Row setAside(SetAside row) {
        byte[] id = row.id().getBytes(StandardCharsets.UTF_8);
        return RowFactory.create(RowKind.SET_ASIDE.code(), id, id, 0L, null, null, 0.0, 0, SetAsideBytes.of(row));
    }

    /** Returns what a task counted, as the bytes of its counts. */
    public static Row counted(byte[] counts) {
        return RowFactory.create(RowKind.COUNTED.code(), null, null, 0L, null, null, 0.0, 0, counts);
    }

    /**
     * Returns a conversion.
     *
     * @param index that of no other of the same users
     * @param user the number of its user
     */
    public static Conversion conversion(Row row, int index, int user) {
        return new Conversion(
                index,
                new String(id(row), StandardCharsets.UTF_8),
                user,
                at(row),
                amount(row),
                new String(name(row), StandardCharsets.UTF_8));
    }

    public static RowKind kind(Row row) {
        return RowKind.of(row.getInt(0));
    }

    public static byte[] id(Row row) {
        return row.getAs(1);
    }

    public static byte @Nullable [] user(Row row) {
        return row.getAs(2);
    }

    public static long at(Row row) {
        return row.getLong(3);
    }

    public static byte[] name(Row row) {
        return row.getAs(4);
    }

    public static byte @Nullable [] campaign(Row row) {
        return row.getAs(5);
    }

    public static double amount(Row row) {
        return row.getDouble(6);
    }

    public static int bits(Row row) {
        return row.getInt(7);
    }

    public static byte @Nullable [] more(Row row) {
        return row.getAs(8);
    }
}
