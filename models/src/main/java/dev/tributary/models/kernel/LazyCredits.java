package dev.tributary.models.kernel;

import dev.tributary.core.attribution.CreditModel;
import dev.tributary.core.attribution.Outcome;
import dev.tributary.core.journey.Journey;
import dev.tributary.core.report.GroupCredits;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * The credit of a group's journeys, computed lazily so that not all are in memory; and its totals, once all have been
 * read. Not thread-safe.
 */
public final class LazyCredits implements Iterator<Outcome.Attributed> {
    private final CreditModel model;
    private final Iterator<Journey> journeys;
    private final Optional<GroupCredits> totals;

    /**
     * Prepares the computation.
     *
     * @param totals receives the credits, if totals are needed
     */
    public LazyCredits(CreditModel model, List<Journey> journeys, Optional<GroupCredits> totals) {
        this.model = model;
        this.journeys = journeys.iterator();
        this.totals = totals;
    }

    @Override
    public boolean hasNext() {
        return journeys.hasNext();
    }

    @Override
    public Outcome.Attributed next() {
        Outcome.Attributed outcome = model.credit(journeys.next());
        totals.ifPresent(all -> all.add(outcome));
        return outcome;
    }
}
