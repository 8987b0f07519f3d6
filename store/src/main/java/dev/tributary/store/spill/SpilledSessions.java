package dev.tributary.store.spill;

import dev.tributary.core.column.IdColumn;
import dev.tributary.core.column.IdIndex;
import dev.tributary.core.facts.ChannelDay;
import dev.tributary.core.facts.SessionTable;
import dev.tributary.core.facts.SessionTableBuilder;
import dev.tributary.core.facts.Sessions;
import java.util.List;

/** Sessions in temporary files, with those of one part of the users in memory. Not thread-safe. */
public final class SpilledSessions implements Sessions {
    private final SpillFolder folder;
    private final SessionSpill byId;
    private final PartFiles byUser;
    private final int userCount;
    private final List<ChannelDay> channelDays;
    private int searches;

    SpilledSessions(SpillFolder folder, SessionSpill byId, PartFiles byUser, int userCount) {
        this.folder = folder;
        this.byId = byId;
        this.byUser = byUser;
        this.userCount = userCount;
        this.channelDays = byId.channelDays().all();
    }

    @Override
    public int parts() {
        return byUser.parts();
    }

    @Override
    public int partOf(int user) {
        return user == SessionTable.NO_USER ? 0 : user % parts();
    }

    @Override
    public SessionTable part(int number) {
        IdColumn ids = new IdColumn(byUser.records(number));
        SessionTableBuilder table = new SessionTableBuilder(ids, byId.channelDays(), byUser.records(number));
        byUser.read(number, in -> {
            table.add(in.readInt(), in.readLong(), in.readInt(), in.readByte());
            ids.append(in.readNBytes(in.readInt()));
        });
        return table.build(userCount);
    }

    @Override
    public List<ChannelDay> channelDays() {
        return channelDays;
    }

    /** {@inheritDoc} Lookups are stored in files until the search is finished. */
    @Override
    public Search search(Found found) {
        PartFiles asked = folder.files("search-" + searches++, byId.files().parts());
        return new Search() {
            @Override
            public void ask(byte[] id, int asker, double amount) {
                asked.write(asked.partOf(IdColumn.hash(id, 0, id.length)), out -> {
                    out.writeInt(asker);
                    out.writeDouble(amount);
                    out.writeInt(id.length);
                    out.write(id);
                });
            }

            @Override
            public void finish() {
                for (int part = 0; part < asked.parts(); part++) {
                    SessionPart held = SessionPart.of(byId, part, (row, overruled, id) -> {});
                    asked.read(part, in -> {
                        int asker = in.readInt();
                        double amount = in.readDouble();
                        int row = held.find(in.readNBytes(in.readInt()));
                        found.found(row == IdIndex.ABSENT ? IdIndex.ABSENT : held.channelDayCode(row), asker, amount);
                    });
                }
            }
        };
    }
}
