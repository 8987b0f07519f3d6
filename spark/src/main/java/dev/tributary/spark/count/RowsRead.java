package dev.tributary.spark.count;

import dev.tributary.core.bytes.ByteReader;
import dev.tributary.core.bytes.ByteWriter;
import dev.tributary.core.facts.SetAside;
import dev.tributary.core.intake.row.RowIntake;
import dev.tributary.spark.river.SetAsideBytes;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How many rows of a table were read.
 *
 * @param rows all
 * @param leftOut those of which nothing is used
 * @param first one of these: the first by its id and reason
 */
record RowsRead(long rows, long leftOut, Optional<SetAside> first) {
    static final RowsRead NONE = new RowsRead(0, 0, Optional.empty());

    private static final Comparator<SetAside> ORDER =
            Comparator.comparing(SetAside::id).thenComparing(SetAside::reason);

    static RowsRead of(RowIntake intake) {
        return new RowsRead(intake.rows(), intake.leftOut(), intake.firstLeftOut());
    }

    /** Returns it with rows that were left out later, since others of their ids count. */
    RowsRead plus(RowsRead other) {
        return new RowsRead(
                rows + other.rows,
                leftOut + other.leftOut,
                Stream.of(first, other.first).flatMap(Optional::stream).min(ORDER));
    }

    void requireUsed() {
        first.ifPresent(reason -> RowIntake.requireUsed(rows, leftOut, reason));
    }

    void writeTo(ByteWriter out) {
        out.number(rows);
        out.number(leftOut);
        SetAsideBytes.write(first.stream().toList(), out);
    }

    static RowsRead readFrom(ByteReader in) {
        long rows = in.count();
        long leftOut = in.count();
        List<SetAside> first = SetAsideBytes.readFrom(in);
        return new RowsRead(rows, leftOut, first.stream().findFirst());
    }
}
