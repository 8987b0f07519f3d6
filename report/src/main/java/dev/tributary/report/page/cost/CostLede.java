package dev.tributary.report.page.cost;

import dev.tributary.core.report.Metrics;
import dev.tributary.models.compare.Intervals;
import dev.tributary.models.interval.Interval;
import dev.tributary.report.page.material.Material;
import dev.tributary.report.page.material.PageChannel;
import dev.tributary.report.page.text.PageText;
import dev.tributary.report.page.text.Sentence;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Predicate;

/** Says how many paid channels clearly return more than their average, and how many less. */
final class CostLede {
    private static final String[] WORDS = {
        "none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"
    };

    private CostLede() {}

    static Sentence of(List<PageChannel> channels, Metrics together, Material material) {
        PageText text = material.text();
        BigDecimal average = together.roas().orElse(BigDecimal.ZERO);
        if (channels.size() == 1) {
            return Sentence.of(
                    "One channel is paid; for every 1 spent it is credited with " + text.ratio(average) + ".");
        }
        if (!material.hasIntervals()) {
            return Sentence.of(withoutIntervals(channels, average, text));
        }
        int more = count(channels, interval -> interval.low() > average.doubleValue());
        int less = count(channels, interval -> interval.high() < average.doubleValue());
        int others = channels.size() - more - less;
        return Sentence.of("Of " + word(channels.size(), text) + " paid channels " + word(more, text) + " clearly "
                + (more <= 1 ? "returns" : "return") + " more than their average of " + text.ratio(average) + ", "
                + word(less, text) + " clearly less." + undecided(others, channels.size(), text)
                + loss(count(channels, interval -> interval.high() < 1), text));
    }

    private static String withoutIntervals(List<PageChannel> channels, BigDecimal average, PageText text) {
        List<Integer> sides = channels.stream()
                .map(channel -> channel.metrics().roas().orElse(BigDecimal.ZERO).compareTo(average))
                .toList();
        int more = (int) sides.stream().filter(side -> side > 0).count();
        int less = (int) sides.stream().filter(side -> side < 0).count();
        return "Of " + word(channels.size(), text) + " paid channels " + word(more, text)
                + (more == 1 ? " returns" : " return") + " more than their average of " + text.ratio(average) + ", "
                + word(less, text) + " less, whether by chance or not.";
    }

    private static String loss(int number, PageText text) {
        if (number == 0) {
            return "";
        }
        String word = word(number, text);
        return " " + Character.toUpperCase(word.charAt(0)) + word.substring(1)
                + (number == 1 ? " clearly brings in less than it costs." : " clearly bring in less than they cost.");
    }

    private static String undecided(int others, int all, PageText text) {
        if (others == 0) {
            return "";
        }
        if (others == all) {
            return " Chance could decide for all of them.";
        }
        return others == 1
                ? " For the last one chance could decide."
                : " For the other " + word(others, text) + " chance could decide.";
    }

    private static int count(List<PageChannel> channels, Predicate<Interval> which) {
        return (int) channels.stream()
                .filter(channel ->
                        channel.intervals().map(Intervals::roas).filter(which).isPresent())
                .count();
    }

    private static String word(int number, PageText text) {
        return number < WORDS.length ? WORDS[number] : text.count(number);
    }
}
