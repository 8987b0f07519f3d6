package dev.tributary.report.page.text;

import dev.tributary.pipeline.page.Change;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * A change as it is shown: filled if it is more than chance, hollow within it. Up and down have no colour, since neither
 * is good for every figure.
 *
 * @param sign the arrow
 * @param word the same for who cannot see it
 * @param size how large the change is, in percent of the earlier figure
 * @param chance for who cannot see whether the arrow is filled
 */
public record Arrow(String sign, String word, String size, String chance) {
    private static final BigDecimal NOTHING = new BigDecimal("0.0005");
    private static final BigDecimal TENFOLD = BigDecimal.TEN;

    /** Returns a change; empty if the earlier figure is 0. */
    public static Optional<Arrow> of(Change change, PageText text) {
        return change.relative().map(relative -> of(relative, change.moreThanChance(), text));
    }

    private static Arrow of(BigDecimal relative, boolean sure, PageText text) {
        if (relative.abs().compareTo(NOTHING) < 0) {
            return new Arrow("±", "unchanged,", "0" + PageText.NARROW + "%", "");
        }
        boolean up = relative.signum() > 0;
        return new Arrow(
                sure ? (up ? "▲" : "▼") : (up ? "△" : "▽"),
                up ? "up" : "down",
                text.percent(relative.abs(), relative.abs().compareTo(TENFOLD) < 0 ? 1 : 0),
                sure ? ", more than chance" : "");
    }
}
