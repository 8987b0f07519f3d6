package dev.tributary.report.page.look;

import dev.tributary.report.page.material.Material;
import dev.tributary.report.page.material.PageChannel;
import dev.tributary.report.page.text.Sentence;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The lowest return of larger paid channels that clearly return less than paid channels together. */
final class LeastReturn implements LookRule {
    private static final double LEAST_PART = 0.05;

    @Override
    public Sentence about(Material material) {
        ReturnWords words = new ReturnWords(material);
        return words.average().map(average -> about(material, words, average)).orElse(Sentence.NONE);
    }

    private static Sentence about(Material material, ReturnWords words, BigDecimal average) {
        List<PageChannel> less = material.paid().stream()
                .filter(channel -> words.partOfSpend(channel) >= LEAST_PART)
                .filter(channel -> channel.metrics().orders().signum() > 0)
                .filter(channel -> ReturnWords.interval(channel)
                        .filter(interval -> interval.high() < average.doubleValue())
                        .isPresent())
                .sorted(Comparator.comparing(channel -> channel.metrics().roas().orElse(BigDecimal.ZERO)))
                .toList();
        return less.stream()
                .findFirst()
                .map(channel -> about(channel, less.size(), material, words))
                .orElse(Sentence.NONE);
    }

    private static Sentence about(PageChannel channel, int similar, Material material, ReturnWords words) {
        boolean told = words.told(channel);
        return words.furthest(channel, similar, "larger channels", "less", "least")
                .text((told ? "." : ": " + words.roas(channel) + ".") + times(channel, material)
                        + (told ? "" : words.lessThanItCosts(channel)) + " ")
                .to("cost", "Cost and return");
    }

    private static String times(PageChannel channel, Material material) {
        Optional<BigDecimal> average =
                material.period().paid().flatMap(paid -> paid.metrics().cpo());
        return channel.metrics()
                .cpo()
                .flatMap(cpo -> average.filter(mean -> mean.signum() > 0)
                        .map(mean -> " An order costs " + material.text().ratio(cpo) + ", "
                                + material.text().number(cpo.divide(mean, MathContext.DECIMAL64), 1)
                                + " times their average."))
                .orElse("");
    }
}
