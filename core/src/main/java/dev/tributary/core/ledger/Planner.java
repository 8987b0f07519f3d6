package dev.tributary.core.ledger;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import dev.tributary.core.facts.CodePoints;
import dev.tributary.core.journey.Journey;
import dev.tributary.core.journey.JourneyKey;
import dev.tributary.core.text.Shown;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Compares journeys with the stored credit and answers, and plans requests. Sends and changes nothing. */
public final class Planner {
    private final KeyCache keys;
    private final Map<String, CreditedConversion> credited;
    private final LedgerReading ledger;
    private final Set<JourneyKey> unread;
    private final Predicate<Journey> closed;
    private final boolean askAgain;

    /**
     * @param keys the keys of journeys, by everything an answer depends on
     * @param credited the origin of the stored credits, by conversion id
     * @param closed whether a journey's conversion is in a closed period
     * @param askAgain whether journeys that were refused are sent again
     */
    public Planner(
            KeyCache keys,
            Map<String, CreditedConversion> credited,
            LedgerReading ledger,
            Predicate<Journey> closed,
            boolean askAgain) {
        this.keys = keys;
        this.credited = Map.copyOf(credited);
        this.ledger = ledger;
        this.unread = ledger.unreadKeys();
        this.closed = closed;
        this.askAgain = askAgain;
    }

    /**
     * Creates the plan.
     *
     * @param gone whether a conversion with credit has no journey any more, for whatever reason
     * @throws TributaryException STORAGE if a stored answer does not fit its journey
     */
    public Plan plan(List<Journey> journeys, Predicate<String> gone) {
        return new Plan(
                nothingIsKnown() ? allNew(journeys) : heldAgainstWhatIsKnown(journeys),
                credited.keySet().stream()
                        .filter(gone)
                        .sorted(CodePoints::compare)
                        .toList(),
                keys);
    }

    private boolean nothingIsKnown() {
        return credited.isEmpty() && ledger.isBlank();
    }

    /** This needs no keys: a request can be sent as soon as its own journeys have theirs. */
    private List<PlannedJourney> allNew(List<Journey> journeys) {
        return journeys.stream()
                .map(journey -> new PlannedJourney(
                        journey, closed.test(journey) ? Standing.FROZEN : Standing.NEW, Optional.empty()))
                .toList();
    }

    private List<PlannedJourney> heldAgainstWhatIsKnown(List<Journey> journeys) {
        // Hashing takes most of the time; the ledger is only used by one thread.
        Map<String, JourneyKey> made = keys.all(journeys);
        return journeys.stream()
                .map(journey -> planned(journey, Objects.requireNonNull(made.get(journey.conversionId()))))
                .toList();
    }

    private PlannedJourney planned(Journey journey, JourneyKey key) {
        Optional<CreditedConversion> stored = Optional.ofNullable(credited.get(journey.conversionId()));
        // The rows are counted too, so that credit deleted by somebody is restored without a request.
        boolean same = stored.filter(
                        credit -> credit.key().filter(key::equals).isPresent() && credit.sessions() == journey.size())
                .isPresent();
        if (same) {
            return new PlannedJourney(journey, Standing.UNCHANGED, Optional.empty());
        }
        Optional<JourneyAnswer> answer = ledger.answer(key);
        Standing standing = closed.test(journey) ? Standing.FROZEN : standing(journey, key, stored.isPresent(), answer);
        return new PlannedJourney(journey, standing, answer);
    }

    private Standing standing(Journey journey, JourneyKey key, boolean hasCredit, Optional<JourneyAnswer> answer) {
        answer.ifPresent(known -> requireSound(known, journey));
        boolean given = answer.filter(JourneyAnswer.Given.class::isInstance).isPresent();
        if (given || unread.contains(key)) {
            return Standing.ANSWERED;
        }
        if (answer.isPresent() && !askAgain) {
            return Standing.REFUSED;
        }
        return hasCredit ? Standing.CHANGED : Standing.NEW;
    }

    /** The same key means the same journey, so an answer for another number of sessions must be damaged. */
    private static void requireSound(JourneyAnswer answer, Journey journey) {
        if (answer instanceof JourneyAnswer.Given given && given.shares().size() != journey.size()) {
            throw new TributaryException(
                    ProblemKind.STORAGE,
                    "The ledger holds for the conversion " + Shown.quoted(journey.conversionId()) + " an answer with "
                            + given.shares().size() + " shares, and its journey has " + journey.size()
                            + " sessions: it is damaged.",
                    "Restore the results from a backup; nothing was sent.");
        }
    }
}
