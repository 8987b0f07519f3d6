package dev.tributary.store.spill;

import dev.tributary.core.column.IdColumn;
import dev.tributary.core.column.Utf8;
import java.io.DataInputStream;
import java.io.IOException;

/** The temporary files of costs, each cost in a file by its session's id. Not thread-safe. */
public final class CostSpill {
    private final PartFiles files;

    /** @param parts the same number as for sessions */
    public CostSpill(SpillFolder folder, int parts) {
        this.files = folder.files("costs", parts);
    }

    /** One cost, as stored in a file. */
    @SuppressWarnings("ArrayRecordComponent") // Never compared.
    record Spilled(long row, double cost, byte[] session) {
        static Spilled read(DataInputStream in) throws IOException {
            return new Spilled(in.readLong(), in.readDouble(), in.readNBytes(in.readInt()));
        }
    }

    /**
     * Adds a cost.
     *
     * @param row its position in the source
     * @param session its session's id
     */
    public void add(long row, double cost, Utf8 session) {
        files.write(files.partOf(IdColumn.hash(session.bytes(), session.from(), session.length())), out -> {
            out.writeLong(row);
            out.writeDouble(cost);
            out.writeInt(session.length());
            out.write(session.bytes(), session.from(), session.length());
        });
    }

    PartFiles files() {
        return files;
    }
}
