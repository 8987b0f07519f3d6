package dev.tributary.spark.step;

import dev.tributary.core.column.Memo;
import dev.tributary.core.column.Utf8;
import dev.tributary.core.facts.ChannelDay;
import dev.tributary.core.facts.ChannelDays;
import dev.tributary.spark.river.RiverRows;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/** The names of channels and campaigns in rows, each made a text once. Not thread-safe. */
public final class RowNames {
    private final Utf8 view = new Utf8();
    private final Memo<String> names = new Memo<>(name -> name);

    /** Returns the number of the channel, campaign and day of a session. */
    public int channelDay(Row session, ChannelDays channelDays) {
        byte @Nullable [] campaign = RiverRows.campaign(session);
        return channelDays.numberAt(
                name(RiverRows.name(session)),
                campaign == null ? ChannelDay.NO_CAMPAIGN : name(campaign),
                RiverRows.at(session));
    }

    private String name(byte[] bytes) {
        return names.of(view.set(bytes, 0, bytes.length));
    }
}
