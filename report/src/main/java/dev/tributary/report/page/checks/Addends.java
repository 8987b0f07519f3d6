package dev.tributary.report.page.checks;

import dev.tributary.core.intake.SetAsideSum;
import dev.tributary.report.page.text.PageText;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** Collects the parts of a sum of money; those that are shown as 0 are left out. Not thread-safe. */
final class Addends {
    private static final int CENTS = 2;

    private final PageText text;
    private final List<Equation.Addend> addends = new ArrayList<>();

    Addends(PageText text) {
        this.text = text;
    }

    /** Adds a part that is shown even if it is 0. */
    Addends always(String label, BigDecimal amount) {
        addends.add(new Equation.Addend(label, text.number(amount, CENTS)));
        return this;
    }

    Addends part(String label, BigDecimal amount) {
        return amount.setScale(CENTS, RoundingMode.HALF_EVEN).signum() == 0 ? this : always(label, amount);
    }

    /** Adds what was set aside: positive and negative amounts separately, since they might cancel out. */
    Addends setAside(List<SetAsideSum> apart) {
        for (SetAsideSum sum : apart) {
            String label = "set aside, " + sum.reason().words();
            part(label, sum.positive());
            part(label, sum.negative());
        }
        return this;
    }

    List<Equation.Addend> all() {
        return List.copyOf(addends);
    }
}
