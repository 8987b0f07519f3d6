package dev.tributary.report.page.look;

import dev.tributary.pipeline.page.PhaseSums;
import dev.tributary.report.page.material.Material;
import dev.tributary.report.page.material.PageChannel;
import dev.tributary.report.page.text.Sentence;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;

/** The highest return of paid channels that clearly return more than paid channels together. */
final class MostReturn implements LookRule {
    private static final double LEAST_PART = 0.02;

    @Override
    public Sentence about(Material material) {
        ReturnWords words = new ReturnWords(material);
        return words.average().map(average -> about(material, words, average)).orElse(Sentence.NONE);
    }

    private static Sentence about(Material material, ReturnWords words, BigDecimal average) {
        List<PageChannel> more = material.paid().stream()
                .filter(channel -> words.partOfSpend(channel) >= LEAST_PART)
                .filter(channel -> ReturnWords.interval(channel)
                        .filter(interval -> interval.low() > average.doubleValue())
                        .isPresent())
                .sorted(Comparator.comparing((PageChannel channel) ->
                                channel.metrics().roas().orElse(BigDecimal.ZERO))
                        .reversed())
                .toList();
        return more.stream()
                .findFirst()
                .map(channel -> about(channel, more.size(), words))
                .orElse(Sentence.NONE);
    }

    private static Sentence about(PageChannel channel, int similar, ReturnWords words) {
        Sentence sentence = words.furthest(channel, similar, "channels", "more", "most")
                .text(
                        words.told(channel)
                                ? "."
                                : ": " + words.roas(channel) + ", at " + words.percent(words.partOfSpend(channel))
                                        + " of the spend.");
        PhaseSums parts = channel.figures().phases();
        return parts.closer().compareTo(parts.initializer()) > 0
                ? sentence.text(" It ends more journeys than it begins; part of that return was begun by others. ")
                        .to("roles", "Roles")
                : sentence.text(" ").to("cost", "Cost and return");
    }
}
