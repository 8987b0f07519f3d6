package dev.tributary.core.intake;

import java.util.List;

/**
 * How a source was understood where it leaves something open.
 *
 * @param assumptions what was assumed
 * @param timesTwice how many times were in an hour that the clocks passed twice; its first passing was taken
 * @param timesNever how many times were in an hour that the clocks left out; they were moved forward by as much
 * @param spelledApart ids that two tables spell differently
 */
public record Understood(
        List<Assumption> assumptions, long timesTwice, long timesNever, List<SpelledApart> spelledApart) {
    /** Nothing was open. */
    public static final Understood FULLY = new Understood(List.of(), 0, 0, List.of());

    public Understood {
        assumptions = List.copyOf(assumptions);
        spelledApart = List.copyOf(spelledApart);
    }
}
