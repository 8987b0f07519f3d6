package dev.tributary.models.credit;

import dev.tributary.core.attribution.Attributor;
import dev.tributary.core.attribution.Outcome;
import dev.tributary.core.journey.Journey;
import java.util.ArrayList;
import java.util.List;

/** The credit of journeys by an attributor that only computes, and so answers every one in its place. */
public final class IhcCredits implements CreditSource {
    /** How many are attributed at once. */
    private static final int PART = 1024;

    private final Evidence evidence;
    private final Attributor attributor;

    public IhcCredits(Evidence evidence, Attributor attributor) {
        this.evidence = evidence;
        this.attributor = attributor;
    }

    @Override
    public void forEach(CreditSink sink) {
        ByChannel byChannel = new ByChannel(evidence.channels().size());
        for (int from = 0; from < evidence.journeys().size(); from += PART) {
            int to = Math.min(evidence.journeys().size(), from + PART);
            List<ConvertedJourney> part = evidence.journeys().subList(from, to);
            List<Outcome> outcomes = new ArrayList<>(part.size());
            attributor.attribute(part.stream().map(ConvertedJourney::journey).toList(), outcomes::add);
            for (int place = 0; place < part.size(); place++) {
                add(outcomes.get(place), byChannel);
                byChannel.handOut(part.get(place).conversion(), sink);
            }
        }
    }

    private void add(Outcome outcome, ByChannel byChannel) {
        if (!(outcome instanceof Outcome.Attributed attributed)) {
            throw new IllegalStateException("a journey was left without credit: " + outcome);
        }
        Journey journey = attributed.journey();
        for (int place = 0; place < journey.size(); place++) {
            byChannel.add(
                    evidence.channels().of(journey.channelCode(place)),
                    attributed.shares().get(place).ihc());
        }
    }
}
