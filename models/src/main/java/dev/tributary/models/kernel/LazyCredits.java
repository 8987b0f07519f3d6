package dev.tributary.models.kernel;

import dev.tributary.core.attribution.CreditModel;
import dev.tributary.core.attribution.Outcome;
import dev.tributary.core.journey.Journey;
import dev.tributary.core.report.GroupCredits;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * The credit of some users' journeys, each computed when somebody asks for it, so that nobody has to hold them all; and what it comes
 * to, when all have been asked for. Not thread-safe.
 */
public final class LazyCredits implements Iterator<Outcome.Attributed> {
    private final CreditModel model;
    private final Iterator<Journey> journeys;
    private final Optional<GroupCredits> totals;

    /**
     * Nothing is computed yet.
     *
     * @param totals takes the credits, if somebody wants to know what they come to
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
