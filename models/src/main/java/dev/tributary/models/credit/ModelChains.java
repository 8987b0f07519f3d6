package dev.tributary.models.credit;

import dev.tributary.models.Touches;
import dev.tributary.models.markov.ChainBuilder;
import dev.tributary.models.markov.RemovalEffects;

/** Counts the Markov chain of the evidence: journeys that converted, and the sessions of users who did not. */
public final class ModelChains {
    private ModelChains() {}

    /**
     * The removal effects.
     *
     * @param order how many channels a state remembers, 1 to 4
     * @param nulls whether users who did not convert are counted
     */
    public static RemovalEffects effects(Evidence evidence, int order, boolean nulls) {
        int channels = evidence.channels().size();
        ChainBuilder chain = new ChainBuilder(order, channels);
        Touches touches = new Touches();
        for (ConvertedJourney converted : evidence.journeys()) {
            touches.load(converted.journey(), converted.conversion().millis(), evidence.channels());
            chain.add(touches, 1, converted.conversion().revenue(), 0);
        }
        if (nulls) {
            evidence.open().forEach(path -> {
                touches.load(path, path.millis(path.size() - 1), evidence.channels());
                chain.add(touches, 0, 0, 1);
            });
        }
        return RemovalEffects.of(chain, channels);
    }
}
