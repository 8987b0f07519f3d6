package dev.tributary.store.spill;

import dev.tributary.core.column.IdColumn;
import dev.tributary.core.column.Utf8;
import dev.tributary.core.facts.ChannelDays;
import dev.tributary.core.facts.DayZone;
import dev.tributary.core.intake.row.SessionRow;
import java.io.DataInputStream;
import java.io.IOException;

/** The temporary files of sessions, each session in a file by its id. Not thread-safe. */
public final class SessionSpill {
    private final PartFiles files;
    private final ChannelDays channelDays;

    /**
     * Creates empty files.
     *
     * @param parts the number of parts, such that the sessions of each fit into memory
     * @param zone where the days of the sessions begin and end
     */
    public SessionSpill(SpillFolder folder, int parts, DayZone zone) {
        this.files = folder.files("sessions", parts);
        this.channelDays = new ChannelDays(zone);
    }

    /** One session, as stored in a file. */
    @SuppressWarnings("ArrayRecordComponent") // Never compared.
    record Spilled(long row, int user, long millis, int channelDayCode, byte flags, byte[] id) {
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

    /** Adds a session. */
    public void add(SessionRow session) {
        int channelDayCode = channelDays.numberAt(session.channel(), session.campaign(), session.millis());
        Utf8 id = session.id();
        files.write(files.partOf(IdColumn.hash(id.bytes(), id.from(), id.length())), out -> {
            out.writeLong(session.rowNumber());
            out.writeInt(session.user());
            out.writeLong(session.millis());
            out.writeInt(channelDayCode);
            out.writeByte(session.flags());
            out.writeInt(id.length());
            out.write(id.bytes(), id.from(), id.length());
        });
    }

    PartFiles files() {
        return files;
    }

    /** Returns the channels and days; some may belong only to duplicate sessions. */
    ChannelDays channelDays() {
        return channelDays;
    }
}
