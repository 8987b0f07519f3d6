package dev.tributary.store.sqlite.source;

import dev.tributary.core.channel.MetTuple;
import dev.tributary.core.channel.MetTuples;
import dev.tributary.core.channel.RuleChannels;
import dev.tributary.core.column.Memo;
import dev.tributary.core.column.Utf8;
import dev.tributary.core.facts.ChannelDay;
import dev.tributary.core.facts.SessionTable;
import dev.tributary.core.facts.SessionTableBuilder;
import dev.tributary.core.intake.Field;
import dev.tributary.core.intake.identity.ByAlias;
import dev.tributary.core.intake.moment.UsualMoments;
import dev.tributary.core.intake.row.SessionIntake;
import dev.tributary.core.intake.row.SessionRow;
import dev.tributary.core.intake.seen.Seen;
import dev.tributary.core.intake.seen.SeenNames;
import dev.tributary.core.intake.seen.SeenUsers;
import dev.tributary.store.sqlite.file.RowShape;
import dev.tributary.store.sqlite.scan.PackedRows;
import dev.tributary.store.sqlite.scan.PackedTable;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Accepts packed rows of sessions. The users with a conversion are all known by then, so threads can look them up. */
final class PackedSessions implements PackedIntake<PackedSessions.Decoded> {
    private final SessionIntake intake;
    private final PackedFields fields;
    private final PackedTraffic traffic;
    private final boolean rowNumbers;
    private final boolean campaigns;
    private final int id;
    private final int user;
    private final int holder;
    private final int closer;
    private final int impression;
    private final SessionRow session = new SessionRow();

    PackedSessions(RowShape shape, SessionIntake intake) {
        this.intake = intake;
        this.rowNumbers = intake.sink().keepsRows();
        this.fields = new PackedFields(shape, rowNumbers);
        this.traffic = new PackedTraffic(fields, intake);
        this.campaigns = fields.has(Field.CAMPAIGN);
        this.id = fields.column(Field.SESSION);
        this.user = fields.column(Field.SESSION_USER);
        this.holder = fields.column(Field.HOLDER);
        this.closer = fields.column(Field.CLOSER);
        this.impression = fields.column(Field.IMPRESSION);
    }

    /** The decoded rows of a range. Of a channel that is made by rule there is a tuple; a campaign is empty if there is none. */
    @SuppressWarnings("ArrayRecordComponent") // Never compared.
    record Decoded(
            long[] millis,
            int[] users,
            SeenNames.SeenName[] channels,
            @Nullable MetTuple<SeenNames.SeenName>[] tuples,
            Optional<SeenNames.SeenName>[] campaigns) {
        @Nullable
        MetTuple<SeenNames.SeenName> tuple(int row) {
            return tuples.length == 0 ? null : tuples[row];
        }
    }

    @Override
    public PackedTable table() {
        return fields.table();
    }

    @Override
    public Function<PackedRows, Decoded> decoder() {
        Seen seen = intake.seen();
        UsualMoments moments = fields.moments();
        Memo<SeenNames.SeenName> channels = new Memo<>(seen.channels()::of);
        MetTuples<SeenNames.SeenName> met = new MetTuples<>();
        Memo<Optional<SeenNames.SeenName>> names = new Memo<>(seen.campaigns()::named);
        return rows -> {
            Utf8 text = new Utf8();
            long[] millis = fields.millis(rows, moments);
            int[] users = new int[rows.size()];
            intake.users().findAll(rows.column(user), users);
            SeenNames.SeenName[] channel = new SeenNames.SeenName[rows.size()];
            int channelColumn = fields.column(Field.CHANNEL);
            @Nullable MetTuple<SeenNames.SeenName>[] tuples = traffic.tuples(rows, met);
            for (int row = 0; row < rows.size(); row++) {
                if (rows.usual(row)) {
                    if (tuples.length == 0 || tuples[row] == null) {
                        channel[row] = channels.of(rows.show(row, channelColumn, text));
                    }
                    users[row] = knownOrNot(rows, row, users[row]);
                }
            }
            return new Decoded(millis, users, channel, tuples, campaigns(rows, names));
        };
    }

    /** A user with a number has a conversion, and so is a known user; and no alias is an unknown one. */
    private int knownOrNot(PackedRows rows, int row, int number) {
        if (number >= 0 || ByAlias.is(number)) {
            return number;
        }
        Seen seen = intake.seen();
        if (seen.users().unknown(rows.bytes(), rows.start(row, user), rows.length(row, user))) {
            return SeenUsers.UNKNOWN;
        }
        seen.others().offer(rows.bytes(), rows.start(row, user), rows.length(row, user));
        return number;
    }

    private Optional<SeenNames.SeenName>[] campaigns(PackedRows rows, Memo<Optional<SeenNames.SeenName>> names) {
        Optional<SeenNames.SeenName>[] found = PackedFields.optionals(campaigns ? rows.size() : 0);
        Utf8 text = new Utf8();
        int column = fields.column(Field.CAMPAIGN);
        for (int row = 0; row < found.length; row++) {
            if (rows.usual(row)) {
                found[row] = names.of(rows.show(row, column, text));
            }
        }
        return found;
    }

    @Override
    public boolean take(PackedRows rows, Decoded decoded, int row) {
        int number = decoded.users[row];
        rows.show(row, id, session.id());
        if (number < SessionTable.NO_USER) {
            rows.show(row, user, session.userId());
        }
        session.set(
                rowNumbers ? rows.wholeNumber(row, fields.rowNumber()) : 0,
                true,
                number,
                decoded.millis[row],
                SessionTableBuilder.flags(
                        fields.flag(rows, row, Field.HOLDER, holder),
                        fields.flag(rows, row, Field.CLOSER, closer),
                        fields.flag(rows, row, Field.IMPRESSION, impression)));
        Optional<SeenNames.SeenName> campaign = campaigns ? decoded.campaigns[row] : Optional.empty();
        RuleChannels<SeenNames.SeenName> byRule = intake.seen().byRule();
        @Nullable MetTuple<SeenNames.SeenName> tuple = decoded.tuple(row);
        SeenNames.SeenName channel = tuple == null ? decoded.channels[row] : byRule.channel(tuple);
        session.setNames(channel.name(), campaign.isPresent() ? campaign.get().name() : ChannelDay.NO_CAMPAIGN);
        boolean taken = intake.take(session, channel, campaign);
        if (taken && tuple != null) {
            byRule.count(tuple);
        }
        return taken;
    }
}
