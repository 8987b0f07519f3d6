package dev.tributary.models.compare;

import dev.tributary.core.report.Metrics;
import java.math.BigDecimal;
import java.util.Optional;

/** The measures of a comparison. */
public enum Measure {
    /** Attributed orders. */
    ORDERS("orders") {
        @Override
        public Optional<BigDecimal> of(Metrics metrics) {
            return Optional.of(metrics.orders());
        }
    },
    /** Attributed revenue, in the source's currency. */
    REVENUE("revenue") {
        @Override
        public Optional<BigDecimal> of(Metrics metrics) {
            return Optional.of(metrics.revenue());
        }
    },
    /** Cost per attributed order. */
    CPO("CPO") {
        @Override
        public Optional<BigDecimal> of(Metrics metrics) {
            return metrics.cpo();
        }
    },
    /** Attributed revenue per unit of cost. */
    ROAS("ROAS") {
        @Override
        public Optional<BigDecimal> of(Metrics metrics) {
            return metrics.roas();
        }
    };

    private final String label;

    Measure(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Returns its figure; empty if a ratio is undefined. */
    public abstract Optional<BigDecimal> of(Metrics metrics);
}
