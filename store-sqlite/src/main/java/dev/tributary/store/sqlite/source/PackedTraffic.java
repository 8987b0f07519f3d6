package dev.tributary.store.sqlite.source;

import dev.tributary.core.channel.MetTuple;
import dev.tributary.core.channel.MetTuples;
import dev.tributary.core.channel.TupleBytes;
import dev.tributary.core.column.Utf8;
import dev.tributary.core.intake.Field;
import dev.tributary.core.intake.row.SessionIntake;
import dev.tributary.core.intake.seen.SeenNames;
import dev.tributary.store.sqlite.scan.PackedRows;
import org.jspecify.annotations.Nullable;

/** What rules make the channels of packed sessions of. */
final class PackedTraffic {
    private static final byte[] NOTHING = {};

    private final SessionIntake intake;
    private final boolean byRule;
    private final int channel;
    private final int source;
    private final int medium;
    private final int campaign;
    private final int referrer;
    private final int clickIds;

    PackedTraffic(PackedFields fields, SessionIntake intake) {
        this.intake = intake;
        this.byRule = intake.reading().channelsByRule();
        this.channel = fields.column(Field.CHANNEL);
        this.source = fields.column(Field.SOURCE);
        this.medium = fields.column(Field.MEDIUM);
        this.campaign = fields.column(Field.SOURCE_CAMPAIGN);
        this.referrer = fields.column(Field.REFERRER);
        this.clickIds = fields.column(Field.CLICK_IDS);
    }

    /**
     * Returns the tuples of usual rows whose channel is made by rule, nothing for the others.
     *
     * @param met those that the thread has met so far
     */
    @Nullable
    MetTuple<SeenNames.SeenName>[] tuples(PackedRows rows, MetTuples<SeenNames.SeenName> met) {
        MetTuple<SeenNames.SeenName>[] tuples = noTuples(byRule ? rows.size() : 0);
        Utf8 text = new Utf8();
        for (int row = 0; row < tuples.length; row++) {
            if (rows.usual(row) && (channel < 0 || rows.length(row, channel) == 0)) {
                TupleBytes tuple = met.begin();
                tuple.add(cell(rows, row, source, text));
                tuple.add(cell(rows, row, medium, text));
                tuple.add(cell(rows, row, campaign, text));
                tuple.addReferrer(cell(rows, row, referrer, text));
                tuple.addClickIds(intake.clickIds(cell(rows, row, clickIds, text)));
                tuples[row] = met.tuple();
            }
        }
        return tuples;
    }

    @SuppressWarnings("unchecked")
    private static MetTuple<SeenNames.SeenName>[] noTuples(int rows) {
        return (MetTuple<SeenNames.SeenName>[]) new MetTuple<?>[rows];
    }

    private static Utf8 cell(PackedRows rows, int row, int column, Utf8 text) {
        return column < 0 ? text.set(NOTHING, 0, 0) : rows.show(row, column, text);
    }
}
