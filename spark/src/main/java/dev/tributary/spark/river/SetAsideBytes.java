package dev.tributary.spark.river;

import dev.tributary.core.bytes.ByteReader;
import dev.tributary.core.bytes.ByteWriter;
import dev.tributary.core.facts.SetAside;
import dev.tributary.core.intake.Finding;
import java.util.ArrayList;
import java.util.List;

/** Rows that were set aside, as bytes. */
public final class SetAsideBytes {
    private static final int VERSION = 1;

    private SetAsideBytes() {}

    public static byte[] of(SetAside row) {
        return of(List.of(row));
    }

    public static byte[] of(List<SetAside> rows) {
        ByteWriter out = new ByteWriter(VERSION);
        write(rows, out);
        return out.toBytes();
    }

    /** Writes them behind other values. */
    public static void write(List<SetAside> rows, ByteWriter out) {
        out.number(rows.size());
        for (SetAside row : rows) {
            out.text(row.table());
            out.number(row.row());
            out.text(row.id());
            out.text(row.finding().name());
            out.text(row.detail());
        }
    }

    public static List<SetAside> read(byte[] bytes) {
        ByteReader in = new ByteReader("rows that were set aside", VERSION, bytes);
        List<SetAside> rows = readFrom(in);
        in.end();
        return rows;
    }

    /** Reads what {@link #write} wrote. */
    public static List<SetAside> readFrom(ByteReader in) {
        List<SetAside> rows = new ArrayList<>();
        for (int left = in.size(); left > 0; left--) {
            String table = in.text();
            long row = in.number();
            String id = in.text();
            Finding finding = Finding.valueOf(in.text());
            rows.add(new SetAside(table, row, id, finding, in.text()));
        }
        return rows;
    }
}
