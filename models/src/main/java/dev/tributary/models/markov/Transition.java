package dev.tributary.models.markov;

import java.util.ArrayList;
import java.util.List;

/**
 * A transition.
 *
 * @param from the channels of the state it leaves; empty for the start
 * @param to its target
 * @param probability above 0, at most 1; those from the same state sum to 1
 */
public record Transition(List<String> from, Target to, double probability) {
    public Transition {
        from = List.copyOf(from);
    }

    /** The target of a transition. */
    public sealed interface Target {}

    /** Another state. */
    public record State(List<String> channels) implements Target {
        public State {
            channels = List.copyOf(channels);
        }
    }

    /** The end of the journey. */
    public enum End implements Target {
        CONVERSION,
        NULL
    }

    /** Returns all of them, from the start on, state by state. */
    public static List<Transition> of(ChainBuilder counted, List<String> channels) {
        Chain chain = counted.build();
        List<List<String>> names = new ArrayList<>();
        for (int state = 0; state < chain.size(); state++) {
            names.add(chain.space().channels(chain.windows()[state]).stream()
                    .map(channels::get)
                    .toList());
        }
        List<Transition> transitions = new ArrayList<>();
        for (int state = 0; state < chain.size(); state++) {
            add(
                    transitions,
                    List.of(),
                    new State(names.get(state)),
                    chain.ends().begins()[state]);
        }
        for (int state = 0; state < chain.size(); state++) {
            addFrom(transitions, chain, state, names);
        }
        return transitions;
    }

    private static void addFrom(List<Transition> transitions, Chain chain, int state, List<List<String>> names) {
        Chain.Transitions taken = chain.transitions();
        List<String> from = names.get(state);
        add(transitions, from, new State(from), taken.stays()[state]);
        for (int index = taken.rows()[state]; index < taken.rows()[state + 1]; index++) {
            add(transitions, from, new State(names.get(taken.targets()[index])), taken.chances()[index]);
        }
        add(transitions, from, End.CONVERSION, chain.ends().converts()[state]);
        add(transitions, from, End.NULL, chain.ends().loses()[state]);
    }

    private static void add(List<Transition> transitions, List<String> from, Target to, double probability) {
        if (probability > 0) {
            transitions.add(new Transition(from, to, probability));
        }
    }
}
