package dev.tributary.store.spill;

import dev.tributary.core.column.IdColumn;
import dev.tributary.core.facts.Places;
import java.io.DataInputStream;
import java.io.IOException;

/** Sessions as they come, each in the file of its id. Not thread-safe. */
public final class SessionSpill {
    private final PartFiles files;
    private final Places places = new Places();

    /** @param parts so many that the sessions of each fit into memory */
    public SessionSpill(SpillFolder folder, int parts) {
        this.files = folder.files("sessions", parts);
    }

    /** One session, as its file holds it. */
    @SuppressWarnings("ArrayRecordComponent") // Nobody compares them.
    record Spilled(long row, int user, long millis, int place, byte flags, byte[] id) {
        static Spilled read(DataInputStream in) throws IOException {
            return new Spilled(
                    in.readLong(),
                    in.readInt(),
                    in.readLong(),
                    in.readInt(),
                    in.readByte(),
                    in.readNBytes(in.readInt()));
        }
    }

    /**
     * Takes a session.
     *
     * @param row where the source has it
     * @param campaign the name of its campaign; empty where it has none
     * @param bytes holds the session's id, as UTF-8
     */
    public void add(
            long row,
            int user,
            long millis,
            String channel,
            String campaign,
            byte flags,
            byte[] bytes,
            int from,
            int length) {
        int place = places.numberAt(channel, campaign, millis);
        files.write(files.partOf(IdColumn.hash(bytes, from, length)), out -> {
            out.writeLong(row);
            out.writeInt(user);
            out.writeLong(millis);
            out.writeInt(place);
            out.writeByte(flags);
            out.writeInt(length);
            out.write(bytes, from, length);
        });
    }

    PartFiles files() {
        return files;
    }

    /** The channels and days; some may belong only to sessions that stand twice. */
    Places places() {
        return places;
    }
}
