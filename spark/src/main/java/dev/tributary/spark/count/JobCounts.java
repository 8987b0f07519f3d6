package dev.tributary.spark.count;

import dev.tributary.core.bytes.ByteReader;
import dev.tributary.core.bytes.ByteWriter;
import dev.tributary.core.intake.SourceTable;
import dev.tributary.core.intake.row.RowIntake;
import dev.tributary.core.intake.seen.SeenCounts;
import dev.tributary.core.report.SourceSums;
import dev.tributary.models.kernel.Partial;
import dev.tributary.models.kernel.Question;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What a task, or several, counted. Counts of other tasks can be added in any order, with the same result; neither may be
 * used again. Not thread-safe.
 *
 * @param rows the rows that were read, by their table
 * @param seen what was seen in them
 * @param sums the sums that a report needs of them
 * @param types how many conversions of each type have credit; empty if no types are configured
 * @param credit journeys and credit; empty for a task that makes none
 */
public record JobCounts(
        Map<SourceTable, RowsRead> rows,
        SeenCounts seen,
        SourceSums sums,
        Map<String, Long> types,
        Optional<Partial> credit) {
    private static final int VERSION = 2;

    public JobCounts {
        rows = Map.copyOf(rows);
        types = Map.copyOf(types);
    }

    /** Returns those of nothing. */
    public static JobCounts none() {
        return ofSums(new SeenCounts(), SourceSums.none());
    }

    /** Returns those of rows that an intake took. */
    public static JobCounts of(SourceTable table, RowIntake intake, SeenCounts seen, SourceSums sums) {
        return new JobCounts(Map.of(table, RowsRead.of(intake)), seen, sums, Map.of(), Optional.empty());
    }

    /** Returns those of rows that count. */
    public static JobCounts ofSums(SeenCounts seen, SourceSums sums) {
        return new JobCounts(Map.of(), seen, sums, Map.of(), Optional.empty());
    }

    /** Returns what the users of a part come to. */
    public static JobCounts of(Partial credit, Map<String, Long> types, SeenCounts seen) {
        return new JobCounts(Map.of(), seen, SourceSums.none(), types, Optional.of(credit));
    }

    /** Returns the sum. */
    public JobCounts plus(JobCounts other) {
        Map<SourceTable, RowsRead> bothRows = new EnumMap<>(SourceTable.class);
        bothRows.putAll(rows);
        other.rows.forEach((table, read) -> bothRows.merge(table, read, RowsRead::plus));
        Map<String, Long> bothTypes = new TreeMap<>(types);
        other.types.forEach((type, count) -> bothTypes.merge(type, count, Long::sum));
        seen.add(other.seen);
        Optional<Partial> both =
                Stream.of(credit, other.credit).flatMap(Optional::stream).reduce(Partial::add);
        return new JobCounts(bothRows, seen, sums.plus(other.sums), bothTypes, both);
    }

    /** Returns how many rows of a table were read. */
    public long rowsOf(SourceTable table) {
        return rows.getOrDefault(table, RowsRead.NONE).rows();
    }

    /**
     * Checks that each table which has rows has usable ones.
     *
     * @throws dev.tributary.core.TributaryException SOURCE_DATA when one has none
     */
    public void requireUsed() {
        rows.values().forEach(RowsRead::requireUsed);
    }

    public byte[] toBytes() {
        ByteWriter out = new ByteWriter(VERSION);
        out.number(rows.size());
        new TreeMap<>(rows).forEach((table, read) -> {
            out.text(table.name());
            read.writeTo(out);
        });
        out.bytes(seen.toBytes());
        out.bytes(sums.toBytes());
        out.number(types.size());
        new TreeMap<>(types).forEach((type, count) -> {
            out.text(type);
            out.number(count);
        });
        out.flag(credit.isPresent());
        credit.ifPresent(partial -> out.bytes(partial.toBytes()));
        return out.toBytes();
    }

    /**
     * Reads what {@link #toBytes} wrote.
     *
     * @param question what the credit answers
     */
    public static JobCounts read(byte[] bytes, Question question) {
        ByteReader in = new ByteReader("what a task counted", VERSION, bytes);
        Map<SourceTable, RowsRead> rows = new EnumMap<>(SourceTable.class);
        for (int left = in.size(); left > 0; left--) {
            SourceTable table = SourceTable.valueOf(in.text());
            rows.put(table, RowsRead.readFrom(in));
        }
        SeenCounts seen = SeenCounts.of(in.bytes());
        SourceSums sums = SourceSums.of(in.bytes());
        Map<String, Long> types = new TreeMap<>();
        for (int left = in.size(); left > 0; left--) {
            String type = in.text();
            types.put(type, in.count());
        }
        Optional<Partial> credit = in.flag() ? Optional.of(Partial.of(in.bytes(), question)) : Optional.empty();
        in.end();
        return new JobCounts(rows, seen, sums, types, credit);
    }
}
