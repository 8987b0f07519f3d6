package dev.tributary.models.credit;

import dev.tributary.core.journey.Journey;
import dev.tributary.models.Touches;
import dev.tributary.models.markov.ChainBuilder;

/** Counts the Markov chain of the evidence: journeys that converted, and the sessions of users who did not. */
public final class ModelChains {
    private ModelChains() {}

    /**
     * Returns the chain.
     *
     * @param order the number of channels in a state, 1 to 4
     */
    public static ChainBuilder count(Evidence evidence, int order) {
        ChainBuilder chain = new ChainBuilder(order, evidence.channels().size());
        Touches touches = new Touches();
        for (Journey journey : evidence.journeys()) {
            touches.load(journey, journey.conversion().millis(), evidence.channels());
            chain.add(touches, 1, journey.conversion().revenue(), 0);
        }
        evidence.open().forEach(path -> {
            touches.load(path, path.millis(path.size() - 1), evidence.channels());
            chain.add(touches, 0, 0, 1);
        });
        return chain;
    }
}
