package dev.tributary.report.page.checks;

import java.util.List;

/**
 * A sum as one adds by hand.
 *
 * @param title what it shows
 * @param holds whether it holds
 * @param addends the parts, one below the other; those that are 0 are left out but for the first
 * @param label what the sum is
 * @param sum the sum
 * @param further what else is known about it, a sentence each
 */
public record Equation(
        String title, boolean holds, List<Addend> addends, String label, String sum, List<String> further) {
    public Equation {
        addends = List.copyOf(addends);
        further = List.copyOf(further);
    }

    /** A part of a sum. */
    public record Addend(String label, String amount) {}
}
