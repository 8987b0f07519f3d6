package dev.tributary.report.page.look;

import dev.tributary.report.page.material.Material;
import dev.tributary.report.page.material.PageChannel;
import dev.tributary.report.page.text.Sentence;
import java.util.List;

/** Paid channels with a hundredth of the spend or more, and without any order. */
final class SpendWithoutOrder implements LookRule {
    private static final double LEAST_PART = 0.01;
    private static final int MOST_NAMED = 3;

    @Override
    public Sentence about(Material material) {
        if (!material.hasOrders()) {
            return Sentence.NONE;
        }
        ReturnWords words = new ReturnWords(material);
        // The first is told with the rule of most spend.
        List<PageChannel> channels = material.paid().stream()
                .skip(1)
                .filter(channel -> channel.metrics().orders().signum() == 0)
                .filter(channel -> words.partOfSpend(channel) >= LEAST_PART)
                .toList();
        return channels.isEmpty()
                ? Sentence.NONE
                : named(channels, material)
                        .text(
                                channels.size() == 1
                                        ? " and is credited with no order at all. "
                                        : " and are credited with no order at all. ")
                        .to("channels", "Channels");
    }

    private static Sentence named(List<PageChannel> channels, Material material) {
        Sentence named = Sentence.NONE;
        for (PageChannel channel : channels.subList(0, Math.min(MOST_NAMED, channels.size()))) {
            named = named.text(named.isEmpty() ? "" : "; ")
                    .name(channel.name())
                    .text(" spent " + material.text().money(channel.metrics().cost()));
        }
        int others = channels.size() - MOST_NAMED;
        return others <= 0 ? named : named.text("; " + others + (others == 1 ? " other" : " others") + " spent, too,");
    }
}
