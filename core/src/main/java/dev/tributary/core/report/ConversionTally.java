package dev.tributary.core.report;

import dev.tributary.core.attribution.Outcome;
import dev.tributary.core.bytes.ByteReader;
import dev.tributary.core.bytes.ByteWriter;
import dev.tributary.core.facts.CodePoints;
import dev.tributary.core.facts.Conversion;
import dev.tributary.core.intake.SetAsideSums;
import dev.tributary.core.number.ExactSum;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Counts conversions and their revenue by outcome. */
final class ConversionTally {
    private final ExactSum revenue = new ExactSum();
    private final ExactSum unattributedRevenue = new ExactSum();
    private final ExactSum unansweredRevenue = new ExactSum();
    private final ExactSum attributedRevenue = new ExactSum();
    private final ExactSum rounding = new ExactSum();
    private final ExactSum uncredited = new ExactSum();
    private final List<ExactSum> sums =
            List.of(revenue, unattributedRevenue, unansweredRevenue, attributedRevenue, rounding, uncredited);
    private final List<String> unanswered = new ArrayList<>();
    private final List<String> wrong = new ArrayList<>();
    private long attributed;
    private long unattributed;
    private double worst;

    /** Adds a conversion with credit, which should be 1. */
    void attributed(Conversion conversion, double credit) {
        double off = Math.abs(credit - 1);
        attributed++;
        revenue.add(conversion.revenue());
        attributedRevenue.add(conversion.revenue());
        worst = Math.max(worst, off);
        double missing = conversion.revenue() * (1 - credit);
        uncredited.add(missing);
        if (off <= Outcome.TOLERANCE) {
            rounding.add(missing);
        } else {
            // Rounding does not explain it: the revenue will not add up either.
            wrong.add(conversion.id());
        }
    }

    /** Adds a conversion without a journey. */
    void unattributed(Conversion conversion) {
        unattributed++;
        revenue.add(conversion.revenue());
        unattributedRevenue.add(conversion.revenue());
    }

    /** Adds a conversion with a journey but no credit. */
    void unanswered(Conversion conversion) {
        unanswered.add(conversion.id());
        revenue.add(conversion.revenue());
        unansweredRevenue.add(conversion.revenue());
    }

    void add(ConversionTally other) {
        for (int sum = 0; sum < sums.size(); sum++) {
            sums.get(sum).add(other.sums.get(sum));
        }
        unanswered.addAll(other.unanswered);
        unanswered.sort(CodePoints::compare);
        wrong.addAll(other.wrong);
        wrong.sort(CodePoints::compare);
        attributed += other.attributed;
        unattributed += other.unattributed;
        worst = Math.max(worst, other.worst);
    }

    void writeTo(ByteWriter out) {
        sums.forEach(out::sum);
        for (List<String> ids : List.of(unanswered, wrong)) {
            out.number(ids.size());
            ids.stream().sorted(CodePoints::compare).forEach(out::text);
        }
        out.number(attributed);
        out.number(unattributed);
        out.real(worst);
    }

    static ConversionTally readFrom(ByteReader in) {
        ConversionTally tally = new ConversionTally();
        tally.sums.forEach(sum -> sum.add(in.sum()));
        for (List<String> ids : List.of(tally.unanswered, tally.wrong)) {
            for (int left = in.size(); left > 0; left--) {
                ids.add(in.text());
            }
        }
        tally.attributed = in.count();
        tally.unattributed = in.count();
        tally.worst = in.real();
        return tally;
    }

    Reconciliation.Credit credit(long strays) {
        return new Reconciliation.Credit(attributed, unattributed, unanswered, worst, wrong, strays);
    }

    /** @param credited the sums of the credits */
    Reconciliation.Revenue revenue(BigDecimal reported, CreditedRevenue credited, SetAsideSums setAside) {
        BigDecimal digits = credited.rounded(attributedRevenue, uncredited).orElse(BigDecimal.ZERO);
        BigDecimal rounded = rounding.toDecimal().add(digits);
        ExactSum source = new ExactSum();
        source.add(revenue);
        source.add(setAside.total());
        return new Reconciliation.Revenue(
                source.toDecimal(),
                reported,
                unattributedRevenue.toDecimal(),
                unansweredRevenue.toDecimal(),
                setAside.total().toDecimal(),
                rounded.signum() == 0 ? BigDecimal.ZERO : rounded.stripTrailingZeros(),
                setAside.parts());
    }
}
