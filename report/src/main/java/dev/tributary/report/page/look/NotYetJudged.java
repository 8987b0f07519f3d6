package dev.tributary.report.page.look;

import dev.tributary.models.interval.Interval;
import dev.tributary.report.page.material.Material;
import dev.tributary.report.page.material.PageChannel;
import dev.tributary.report.page.text.Sentence;
import java.math.BigDecimal;

/** The paid channel whose return is least certain, if chance decides whether it earns its spend, or the average. */
final class NotYetJudged implements LookRule {
    private static final double LEAST_PART = 0.01;
    private static final double WIDE = 2.2;

    @Override
    public Sentence about(Material material) {
        ReturnWords words = new ReturnWords(material);
        return words.average()
                .flatMap(average -> material.paid().stream()
                        .filter(channel -> words.partOfSpend(channel) >= LEAST_PART)
                        .filter(channel -> channel.metrics().orders().signum() > 0)
                        .filter(channel -> ReturnWords.interval(channel)
                                .filter(interval -> ratio(interval) > WIDE && undecided(interval, average))
                                .isPresent())
                        .reduce((one, other) -> ratio(other) > ratio(one) ? other : one))
                .map(channel -> about(channel, material))
                .orElse(Sentence.NONE);
    }

    private static double ratio(PageChannel channel) {
        return ReturnWords.interval(channel).map(NotYetJudged::ratio).orElse(0.0);
    }

    private static double ratio(Interval interval) {
        return interval.high() / interval.low();
    }

    private static boolean undecided(Interval interval, BigDecimal average) {
        return holds(interval, 1) || holds(interval, average.doubleValue());
    }

    private static boolean holds(Interval interval, double figure) {
        return interval.low() < figure && figure < interval.high();
    }

    private static Sentence about(PageChannel channel, Material material) {
        Interval roas = ReturnWords.interval(channel).orElseThrow();
        BigDecimal orders = channel.metrics().orders();
        return Sentence.NONE
                .name(channel.name())
                .text(" cannot be judged yet: "
                        + material.text().number(orders, orders.compareTo(BigDecimal.TEN) < 0 ? 1 : 0)
                        + " orders leave its ROAS anywhere from "
                        + material.text().ratio(new BigDecimal(roas.low())) + " to "
                        + material.text().ratio(new BigDecimal(roas.high())) + ". ")
                .to("cost", "Cost and return");
    }
}
