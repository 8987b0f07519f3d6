package dev.tributary.core.intake.row;

import dev.tributary.core.column.IdIndex;
import dev.tributary.core.column.Utf8;
import dev.tributary.core.facts.CostTable;
import dev.tributary.core.facts.HeldSessions;
import dev.tributary.core.intake.mapping.SeveralCosts;
import java.util.Optional;

/** Sums costs of sessions that are all in memory. */
public final class HeldCosts implements CostSink {
    private final IdIndex index;
    private final SessionCosts rule;

    /**
     * @param several what several costs of a session mean
     * @param costs receives the sums at the end
     */
    public HeldCosts(HeldSessions sessions, SeveralCosts several, CostTable costs) {
        this.index = sessions.index();
        this.rule = new SessionCosts(
                sessions.table().size(),
                sessions.table()::channelDayCode,
                sessions.table().channelDays(),
                several,
                costs);
    }

    @Override
    public Optional<CostSink.Apart> add(long rowNumber, double cost, Utf8 session) {
        return rule.add(index.find(session.bytes(), session.from(), session.length()), cost);
    }

    /** The same for a session that has been looked up: see {@link SessionCosts#addFirst}. */
    public boolean addFirst(int session, double cost) {
        return rule.addFirst(session, cost);
    }

    @Override
    public boolean keepsRows() {
        return false;
    }

    /** Returns the index of sessions by id; thread-safe for lookups. */
    public IdIndex index() {
        return index;
    }

    /** Adds the sums to the table, once. */
    public void addUp() {
        rule.addUp();
    }
}
