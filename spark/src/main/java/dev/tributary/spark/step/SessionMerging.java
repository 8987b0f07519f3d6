package dev.tributary.spark.step;

import dev.tributary.core.facts.ChannelDay;
import dev.tributary.core.facts.ChannelDays;
import dev.tributary.core.facts.DayZone;
import dev.tributary.core.facts.SetAside;
import dev.tributary.core.intake.Finding;
import dev.tributary.core.intake.SetAsideSums;
import dev.tributary.core.intake.mapping.SeveralCosts;
import dev.tributary.core.intake.row.CostIntake;
import dev.tributary.core.intake.seen.SeenCounts;
import dev.tributary.core.report.SourceSums;
import dev.tributary.spark.count.JobCounts;
import dev.tributary.spark.river.RiverRows;
import dev.tributary.spark.river.SetAsideBytes;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Iterator;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * Finds which of the rows of a session counts, and sums its costs, of rows that come session by session. Of sessions whose
 * users have no wanted conversion nothing goes on. All else passes by.
 */
public final class SessionMerging implements MapPartitionsFunction<Row, Row> {
    private static final long serialVersionUID = 1;

    private final MergingNames names;
    private final SeveralCosts several;
    private final String zone;

    /**
     * @param several what several costs of a session mean
     * @param zone where days begin and end
     */
    public SessionMerging(MergingNames names, SeveralCosts several, DayZone zone) {
        this.names = names;
        this.several = several;
        this.zone = zone.zone().getId();
    }

    @Override
    public Iterator<Row> call(Iterator<Row> rows) {
        return new Merged(rows, this);
    }

    private static final class Merged extends RowFlow {
        private final MergingNames names;
        private final ChannelDays channelDays;
        private final RowNames channelNames = new RowNames();
        private final SessionCostSums costs;
        private final BitSet days = new BitSet();
        private byte @Nullable [] id;
        private @Nullable MergedSession session;

        Merged(Iterator<Row> rows, SessionMerging asked) {
            super(rows);
            this.names = asked.names;
            this.channelDays = new ChannelDays(DayZone.of(ZoneId.of(asked.zone)));
            this.costs = new SessionCostSums(asked.several, channelDays, this::costAside);
        }

        @Override
        void take(Row row) {
            switch (RiverRows.kind(row)) {
                case SESSION -> {
                    next(RiverRows.id(row));
                    add(row, channelNames.channelDay(row, channelDays));
                }
                case COST -> {
                    next(RiverRows.id(row));
                    cost(RiverRows.amount(row));
                }
                case CONVERSION, CONVERSION_WITHOUT_USER, CONVERSION_OF_UNKNOWN, SET_ASIDE, COUNTED, STORED_CREDIT ->
                    give(row);
            }
        }

        private void next(byte[] other) {
            if (!Arrays.equals(id, other)) {
                endSession();
                id = other;
            }
        }

        private void add(Row row, int channelDay) {
            if (session == null) {
                session = new MergedSession(row, channelDay);
            } else {
                session.add(row, channelDay, channelDays);
                aside(names.sessions(), Finding.SESSION_TWICE, names.sessionId());
            }
        }

        private void cost(double cost) {
            if (session == null) {
                costs.addWithoutSession(cost);
            } else {
                costs.add(session.channelDay(), cost);
            }
        }

        private void costAside(Finding finding, double cost) {
            aside(names.costs(), finding, CostIntake.shown(cost));
        }

        private void aside(String table, Finding finding, String detail) {
            String shown = id == null ? "" : new String(id, StandardCharsets.UTF_8);
            give(RiverRows.setAside(new SetAside(table, 0, shown, finding, detail)));
        }

        private void endSession() {
            MergedSession ended = session;
            session = null;
            if (ended == null) {
                return;
            }
            costs.endSession(ended.channelDay());
            days.set(ended.channelDay());
            byte @Nullable [] without = ended.usedWithout();
            if (without != null) {
                SetAsideBytes.read(without).forEach(one -> give(RiverRows.setAside(one)));
            }
            if (ended.hasUser()) {
                give(ended.row());
            }
        }

        @Override
        void end() {
            endSession();
            NavigableSet<ChannelDay> sessionDays = new TreeSet<>();
            days.stream().mapToObj(channelDays::of).forEach(sessionDays::add);
            SourceSums sums = new SourceSums(costs.table(), sessionDays, new SetAsideSums());
            give(RiverRows.counted(JobCounts.ofSums(new SeenCounts(), sums).toBytes()));
        }
    }
}
