package dev.tributary.report.page.look;

import dev.tributary.core.figures.LagFigure;
import dev.tributary.core.figures.LagSpread;
import dev.tributary.core.figures.Lags;
import dev.tributary.core.figures.Orders;
import dev.tributary.pipeline.page.Depth;
import dev.tributary.report.page.material.Material;
import dev.tributary.report.page.text.Sentence;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** The part of orders that come a week or longer after the first touch. */
final class SlowOrders implements LookRule {
    private static final int WEEK = 7;
    private static final BigDecimal LEAST_PART = new BigDecimal("0.1");

    @Override
    public Sentence about(Material material) {
        if (!(material.page().depth() instanceof Depth.Known known)) {
            return Sentence.NONE;
        }
        Lags lags = known.paths().lags();
        Optional<BigDecimal> slow = orders(
                        lags.days().stream().filter(lag -> lag.days() >= WEEK).toList())
                .shareOf(orders(lags.days()));
        return slow.filter(part -> part.compareTo(LEAST_PART) > 0)
                .flatMap(part -> lags.spread().map(spread -> about(part, spread, material)))
                .orElse(Sentence.NONE);
    }

    private static Orders orders(List<LagFigure> lags) {
        return lags.stream().map(LagFigure::orders).reduce(Orders.NONE, Orders::plus);
    }

    private static Sentence about(BigDecimal slow, LagSpread spread, Material material) {
        return Sentence.of("Half of the orders come within " + material.text().number(spread.median(), 1)
                        + " days of the first touch, but " + material.text().percent(slow, 0)
                        + " take a week or longer; a look-back of 7 days would not see how those began. ")
                .to("times", "Lengths and times");
    }
}
