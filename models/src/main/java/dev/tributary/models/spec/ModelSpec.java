package dev.tributary.models.spec;

import dev.tributary.models.Shares;
import java.util.BitSet;
import java.util.function.Function;

/** A model that was asked for, with its parameters. */
public sealed interface ModelSpec {
    /** What it is called in tables and files: its name, and its parameter where it is not the usual one. */
    String label();

    /** Whether it asks which channels are direct ones. */
    default boolean asksForDirect() {
        return label().equals("last-non-direct");
    }

    /**
     * A model that looks at one journey alone.
     *
     * @param timed whether it needs to know when touches happened, and not only their order
     * @param shares the rule itself, made from the numbers of the channels that are direct ones
     */
    record Rule(String label, boolean timed, Function<BitSet, Shares> shares) implements ModelSpec {}

    /**
     * The removal effects of a Markov chain.
     *
     * @param order how many channels a state remembers, 1 to 4
     */
    record Markov(int order) implements ModelSpec {
        @Override
        public String label() {
            return order == 1 ? "markov" : "markov:" + order;
        }
    }

    /** The IHC model: what is stored, or else what the local engine says. */
    record Ihc() implements ModelSpec {
        @Override
        public String label() {
            return "ihc";
        }
    }
}
