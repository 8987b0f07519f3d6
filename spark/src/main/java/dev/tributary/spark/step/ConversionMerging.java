package dev.tributary.spark.step;

import dev.tributary.core.facts.Conversion;
import dev.tributary.core.facts.RowPrecedence;
import dev.tributary.core.facts.SetAside;
import dev.tributary.core.intake.Finding;
import dev.tributary.core.intake.SetAsideSums;
import dev.tributary.core.intake.seen.SeenCounts;
import dev.tributary.core.intake.seen.SeenKind;
import dev.tributary.core.report.SourceSums;
import dev.tributary.spark.count.JobCounts;
import dev.tributary.spark.river.ConversionBits;
import dev.tributary.spark.river.RiverRows;
import dev.tributary.spark.river.RowKind;
import dev.tributary.spark.river.SetAsideBytes;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Iterator;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * Finds which of the rows of a conversion counts, of rows that come conversion by conversion, and lists the others. All else
 * passes by.
 */
public final class ConversionMerging implements MapPartitionsFunction<Row, Row> {
    private static final long serialVersionUID = 1;

    private final String table;
    private final String column;

    /**
     * @param table the source's name of the table
     * @param column and that of its column of ids
     */
    public ConversionMerging(String table, String column) {
        this.table = table;
        this.column = column;
    }

    @Override
    public Iterator<Row> call(Iterator<Row> rows) {
        return new Merged(rows, table, column);
    }

    private static final class Merged extends RowFlow {
        private final String table;
        private final String column;
        private final SeenCounts seen = new SeenCounts();
        private final SetAsideSums revenueSetAside = new SetAsideSums();
        private @Nullable Row counts;
        /** How many further rows say the same as the one that counts. */
        private long same;

        Merged(Iterator<Row> rows, String table, String column) {
            super(rows);
            this.table = table;
            this.column = column;
        }

        @Override
        void take(Row row) {
            if (RiverRows.kind(row) != RowKind.CONVERSION) {
                give(row);
            } else if (counts == null || !Arrays.equals(RiverRows.id(counts), RiverRows.id(row))) {
                endConversion();
                counts = row;
            } else {
                further(counts, row);
            }
        }

        private void further(Row counting, Row row) {
            Conversion conversion = conversion(row);
            Conversion known = conversion(counting);
            String user = user(row);
            if (conversion.equals(known) && user.equals(user(counting))) {
                same++;
            } else if (RowPrecedence.ofConversions(conversion, user, known, user(counting))) {
                for (long times = 0; times <= same; times++) {
                    asideTwice(known);
                }
                counts = row;
                same = 0;
            } else {
                asideTwice(conversion);
            }
        }

        private void asideTwice(Conversion one) {
            revenueSetAside.add(Finding.CONVERSION_TWICE, one.revenue());
            aside(one, Finding.CONVERSION_TWICE);
        }

        private void aside(Conversion one, Finding finding) {
            give(RiverRows.setAside(new SetAside(table, 0, one.id(), finding, column)));
        }

        private void endConversion() {
            Row ended = counts;
            counts = null;
            if (ended == null) {
                return;
            }
            for (; same > 0; same--) {
                aside(conversion(ended), Finding.CONVERSION_REPEATED);
            }
            byte @Nullable [] without = RiverRows.more(ended);
            if (without != null) {
                SetAsideBytes.read(without).forEach(one -> give(RiverRows.setAside(one)));
            }
            Row kept = kept(ended);
            seen.addConversions(
                    RiverRows.kind(kept) == RowKind.CONVERSION,
                    ConversionBits.tracked(ended),
                    ConversionBits.byAlias(ended),
                    1);
            if (ConversionBits.unknown(ended)) {
                seen.add(SeenKind.UNKNOWN_OF_CONVERSION, user(ended), 1);
            }
            give(kept);
        }

        private static Row kept(Row row) {
            byte[] user = user(row).getBytes(StandardCharsets.UTF_8);
            RowKind kind = ConversionBits.unknown(row)
                    ? RowKind.CONVERSION_OF_UNKNOWN
                    : user.length == 0 ? RowKind.CONVERSION_WITHOUT_USER : RowKind.CONVERSION;
            return RiverRows.conversion(
                    kind,
                    RiverRows.id(row),
                    kind == RowKind.CONVERSION ? user : RiverRows.id(row),
                    RiverRows.at(row),
                    RiverRows.amount(row),
                    RiverRows.name(row),
                    0,
                    null);
        }

        /** Without its user, who is compared apart. */
        private static Conversion conversion(Row row) {
            return new Conversion(
                    0,
                    new String(RiverRows.id(row), StandardCharsets.UTF_8),
                    0,
                    RiverRows.at(row),
                    RiverRows.amount(row),
                    new String(RiverRows.name(row), StandardCharsets.UTF_8));
        }

        private static String user(Row row) {
            byte @Nullable [] user = RiverRows.user(row);
            return user == null ? "" : new String(user, StandardCharsets.UTF_8);
        }

        @Override
        void end() {
            endConversion();
            give(RiverRows.counted(
                    JobCounts.ofSums(seen, SourceSums.of(revenueSetAside)).toBytes()));
        }
    }
}
