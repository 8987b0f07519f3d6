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
                .map(channel -> about(channel, more.size(), material, words, average))
                .orElse(Sentence.NONE);
    }

    private static Sentence about(
            PageChannel channel, int similar, Material material, ReturnWords words, BigDecimal together) {
        String average = "the " + material.text().ratio(together) + " of paid channels together";
        boolean told = MostSpend.channel(material).filter(channel::equals).isPresent();
        Sentence who = similar == 1
                ? Sentence.NONE.name(channel.name()).text(" clearly returns more than " + average)
                : Sentence.of("Of " + similar + " channels that clearly return more than " + average + ", ")
                        .name(channel.name())
                        .text(" returns most");
        Sentence sentence = who.text(
                told
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
