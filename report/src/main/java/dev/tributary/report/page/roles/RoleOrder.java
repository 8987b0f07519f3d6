package dev.tributary.report.page.roles;

import dev.tributary.core.facts.CodePoints;
import dev.tributary.pipeline.page.PhaseSums;
import dev.tributary.report.page.material.Material;
import dev.tributary.report.page.material.PageChannel;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Comparator;
import java.util.List;

/** The order of channels from the one that begins journeys most to the one that ends them most. */
public final class RoleOrder {
    private RoleOrder() {}

    /** Returns the channels with a part in journeys, in this order; ties by name. */
    public static List<PageChannel> of(Material material) {
        return material.channels().stream()
                .filter(channel -> channel.figures().phases().sum().signum() > 0)
                .sorted(Comparator.comparing(RoleOrder::lean)
                        .reversed()
                        .thenComparing(PageChannel::name, CodePoints::compare))
                .toList();
    }

    /** Returns how much more it begins than it ends, as a fraction of all its parts. */
    private static BigDecimal lean(PageChannel channel) {
        PhaseSums phases = channel.figures().phases();
        return phases.initializer().subtract(phases.closer()).divide(phases.sum(), MathContext.DECIMAL64);
    }
}
