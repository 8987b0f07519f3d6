package dev.tributary.models.spec;

import dev.tributary.models.Shares;
import java.util.BitSet;
import java.util.function.Function;

/** A requested model with its parameters. */
public sealed interface ModelSpec {
    /** Returns its label in tables and files: its name, and its parameter if it is not the default. */
    String label();

    /** Returns whether it depends on which channels are direct. */
    default boolean asksForDirect() {
        return label().equals("last-non-direct");
    }

    /**
     * A model that uses one journey alone.
     *
     * @param timed whether it needs the times of touches, and not only their order
     * @param shares the rule itself, created from the numbers of the direct channels
     */
    record Rule(String label, boolean timed, Function<BitSet, Shares> shares) implements ModelSpec {}

    /**
     * The removal effects of a Markov chain.
     *
     * @param order the number of channels in a state, 1 to 4
     */
    record Markov(int order) implements ModelSpec {
        @Override
        public String label() {
            return order == 1 ? "markov" : "markov:" + order;
        }
    }

    /** The IHC model: the stored credit, or otherwise that of the local engine. */
    record Ihc() implements ModelSpec {
        @Override
        public String label() {
            return "ihc";
        }
    }
}
