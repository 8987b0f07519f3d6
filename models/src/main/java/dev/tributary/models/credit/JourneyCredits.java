package dev.tributary.models.credit;

import dev.tributary.core.journey.Journey;
import dev.tributary.models.Shares;
import dev.tributary.models.Touches;

/** The credit of journeys by a rule that shares each among its touches. */
public final class JourneyCredits implements CreditSource {
    private final Evidence evidence;
    private final Shares rule;

    public JourneyCredits(Evidence evidence, Shares rule) {
        this.evidence = evidence;
        this.rule = rule;
    }

    @Override
    public void forEach(CreditSink sink) {
        Touches touches = new Touches();
        ByChannel byChannel = new ByChannel(evidence.channels().size());
        double[] shares = new double[longest()];
        for (Journey journey : evidence.journeys()) {
            touches.load(journey, journey.conversion().millis(), evidence.channels());
            rule.of(touches, shares);
            for (int position = 0; position < touches.size(); position++) {
                byChannel.add(touches.channel(position), shares[position]);
            }
            byChannel.handOut(journey.conversion(), sink);
        }
    }

    private int longest() {
        return evidence.journeys().stream().mapToInt(Journey::size).max().orElse(0);
    }
}
