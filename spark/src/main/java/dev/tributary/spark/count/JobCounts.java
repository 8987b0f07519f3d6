package dev.tributary.spark.count;

import dev.tributary.core.bytes.ByteReader;
import dev.tributary.core.bytes.ByteWriter;
import dev.tributary.core.intake.SourceTable;
import dev.tributary.core.intake.row.RowIntake;
import dev.tributary.models.kernel.Partial;
import dev.tributary.models.kernel.Question;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What a task, or several, counted. Counts of other tasks can be added in any order, with the same result. Immutable but for
 * the parts of {@link Partial}, so that none may be used again after it was added.
 *
 * @param rows the rows that were read, by their table
 * @param types how many conversions of each type have credit; empty if no types are configured
 * @param credit journeys and credit; empty for a task that makes none
 */
public record JobCounts(Map<SourceTable, RowsRead> rows, Map<String, Long> types, Optional<byte[]> credit) {
    private static final int VERSION = 1;

    /** Nothing was counted. */
    public static final JobCounts NONE = new JobCounts(Map.of(), Map.of(), Optional.empty());

    public JobCounts {
        rows = Map.copyOf(rows);
        types = Map.copyOf(types);
    }

    /** Returns how many rows an intake took. */
    public static JobCounts of(SourceTable table, RowIntake intake) {
        return new JobCounts(Map.of(table, RowsRead.of(intake)), Map.of(), Optional.empty());
    }

    /** Returns what the users of a part come to. */
    public static JobCounts of(Partial credit, Map<String, Long> types) {
        return new JobCounts(Map.of(), types, Optional.of(credit.toBytes()));
    }

    /** Returns the sum. */
    public JobCounts plus(JobCounts other, Question question) {
        Map<SourceTable, RowsRead> bothRows = new EnumMap<>(SourceTable.class);
        bothRows.putAll(rows);
        other.rows.forEach((table, read) -> bothRows.merge(table, read, RowsRead::plus));
        Map<String, Long> bothTypes = new TreeMap<>(types);
        other.types.forEach((type, count) -> bothTypes.merge(type, count, Long::sum));
        Optional<byte[]> both = Stream.of(credit, other.credit)
                .flatMap(Optional::stream)
                .map(bytes -> Partial.of(bytes, question))
                .reduce(Partial::add)
                .map(Partial::toBytes);
        return new JobCounts(bothRows, bothTypes, both);
    }

    /** Returns what all users come to. */
    public Partial credit(Question question) {
        return Partial.of(credit.orElseThrow(), question);
    }

    /** Returns how many rows of a table were read. */
    public long rowsOf(SourceTable table) {
        return rows.getOrDefault(table, RowsRead.NONE).rows();
    }

    public byte[] toBytes() {
        ByteWriter out = new ByteWriter(VERSION);
        out.number(rows.size());
        new TreeMap<>(rows).forEach((table, read) -> {
            out.text(table.name());
            read.writeTo(out);
        });
        out.number(types.size());
        new TreeMap<>(types).forEach((type, count) -> {
            out.text(type);
            out.number(count);
        });
        out.flag(credit.isPresent());
        credit.ifPresent(bytes -> out.number(new java.math.BigInteger(bytes)));
        return out.toBytes();
    }

    /** Reads what {@link #toBytes} wrote. */
    public static JobCounts read(byte[] bytes) {
        ByteReader in = new ByteReader("what a task counted", VERSION, bytes);
        Map<SourceTable, RowsRead> rows = new EnumMap<>(SourceTable.class);
        for (int left = in.size(); left > 0; left--) {
            SourceTable table = SourceTable.valueOf(in.text());
            rows.put(table, RowsRead.readFrom(in));
        }
        Map<String, Long> types = new TreeMap<>();
        for (int left = in.size(); left > 0; left--) {
            String type = in.text();
            types.put(type, in.count());
        }
        Optional<byte[]> credit =
                in.flag() ? Optional.of(in.number(bytes.length).toByteArray()) : Optional.empty();
        in.end();
        return new JobCounts(rows, types, credit);
    }
}
