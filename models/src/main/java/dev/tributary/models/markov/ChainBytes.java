package dev.tributary.models.markov;

import dev.tributary.core.bytes.ByteReader;
import dev.tributary.core.bytes.ByteWriter;
import dev.tributary.core.number.ExactSum;
import java.util.Arrays;

/** Serialises a counted chain: the same journeys give the same bytes, in whatever order they were counted. */
public final class ChainBytes {
    /** The highest order of a chain. */
    public static final int MOST_ORDER = States.MOST;

    private ChainBytes() {}

    /** Writes the counts, in the order of the states. */
    public static void write(ChainBuilder chain, ByteWriter out) {
        int[] numbers = chain.sorted();
        int[] ranks = ChainBuilder.ranks(numbers);
        out.number(numbers.length);
        for (int state : numbers) {
            out.number(chain.states.key(state));
            out.real(chain.begun[state]);
            out.real(chain.converted[state]);
            out.real(chain.lost[state]);
            out.sum(chain.paid.getOrDefault(state, new ExactSum()));
        }
        long[] sorted = chain.sortedTransitions(ranks);
        out.number(sorted.length);
        for (long transition : sorted) {
            out.number(transition >> Integer.SIZE);
            out.number(transition & 0xFFFF_FFFFL);
            out.real(chain.taken(transition, numbers));
        }
    }

    /** Reads a serialised chain of that order, for a number of channels. */
    public static ChainBuilder read(ByteReader in, int order, int channels) {
        if (channels > States.MOST_CHANNELS) {
            throw in.bad("a chain has " + channels + " channels");
        }
        ChainBuilder chain = new ChainBuilder(order, channels);
        int size = in.size();
        for (int state = 0; state < size; state++) {
            long window = in.number();
            if (!chain.space.isState(window) || chain.state(window) != state) {
                throw in.bad("a chain has no such state");
            }
            chain.begun[state] = in.real();
            chain.converted[state] = in.real();
            chain.lost[state] = in.real();
            ExactSum sum = in.sum();
            if (sum.toDecimal().signum() != 0) {
                chain.paid.put(state, sum);
            }
        }
        for (int transitions = in.size(); transitions > 0; transitions--) {
            chain.addTransition(in.below(size), in.below(size), in.real());
        }
        requireFlow(chain, in);
        return chain;
    }

    /** Every state is left as often as it is entered. */
    private static void requireFlow(ChainBuilder chain, ByteReader in) {
        double[] comes = Arrays.copyOf(chain.begun, chain.states.size());
        for (int transition = 0; transition < chain.transitions.size(); transition++) {
            comes[chain.to(transition)] += chain.taken[transition];
        }
        double[] leaves = chain.left();
        for (int state = 0; state < comes.length; state++) {
            if (comes[state] != leaves[state] || comes[state] <= 0) {
                throw in.bad("a chain's state is left by others than come to it");
            }
        }
    }
}
