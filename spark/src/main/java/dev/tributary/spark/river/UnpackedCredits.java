package dev.tributary.spark.river;

import dev.tributary.core.bytes.ByteReader;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** A row for each of the credits of an outcome. Used by one task. */
public final class UnpackedCredits implements Iterator<Row> {
    /** What makes of such a row one of results. */
    public static final List<String> AS_RESULTS = List.of(
            "string(conv_id) conv_id",
            "string(session_id) session_id",
            "ihc",
            "initializer",
            "holder",
            "closer",
            "string(channel) channel_name",
            "string(campaign) campaign",
            "date_from_unix_date(session_day) session_date",
            "revenue",
            "conv_revenue",
            "date_from_unix_date(conv_day) conv_date");

    /** The columns; days are counted from 1970-01-01 in the zone of the report. */
    private static final StructType SCHEMA = new StructType()
            .add("conv_id", DataTypes.BinaryType, false)
            .add("session_id", DataTypes.BinaryType, false)
            .add("ihc", DataTypes.DoubleType, false)
            .add("initializer", DataTypes.DoubleType, false)
            .add("holder", DataTypes.DoubleType, false)
            .add("closer", DataTypes.DoubleType, false)
            .add("channel", DataTypes.BinaryType, false)
            .add("campaign", DataTypes.BinaryType, false)
            .add("session_day", DataTypes.IntegerType, false)
            .add("revenue", DataTypes.DoubleType, false)
            .add("conv_revenue", DataTypes.DoubleType, false)
            .add("conv_day", DataTypes.IntegerType, false);

    private final Row outcome;
    private final ByteReader in;
    private boolean more;

    private UnpackedCredits(Row outcome) {
        this.outcome = outcome;
        this.in = CreditBytes.read(OutcomeRows.more(outcome));
        this.more = in.flag();
    }

    /** Returns the credits of an outcome that has some. */
    public static Iterator<Row> of(Row outcome) {
        return new UnpackedCredits(outcome);
    }

    /** Returns the encoder of such rows. */
    public static Encoder<Row> encoder() {
        return Encoders.row(SCHEMA);
    }

    @Override
    public boolean hasNext() {
        return more;
    }

    @Override
    public Row next() {
        if (!more) {
            throw new NoSuchElementException();
        }
        byte[] session = in.bytes();
        byte[] channel = in.bytes();
        byte[] campaign = in.bytes();
        int day = Math.toIntExact(in.number());
        double ihc = in.real();
        double revenue = OutcomeRows.revenue(outcome);
        Row row = RowFactory.create(
                OutcomeRows.conversion(outcome),
                session,
                ihc,
                in.real(),
                in.real(),
                in.real(),
                channel,
                campaign,
                day,
                ihc * revenue,
                revenue,
                OutcomeRows.day(outcome));
        more = in.flag();
        return row;
    }
}
