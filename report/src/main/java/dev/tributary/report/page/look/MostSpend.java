package dev.tributary.report.page.look;

import dev.tributary.report.page.material.Material;
import dev.tributary.report.page.material.PageChannel;
import dev.tributary.report.page.text.Sentence;
import java.util.Optional;

/** The paid channel with most spend. */
final class MostSpend implements LookRule {
    @Override
    public Sentence about(Material material) {
        return material.hasOrders()
                ? channel(material)
                        .map(channel -> about(channel, material, new ReturnWords(material)))
                        .orElse(Sentence.NONE)
                : Sentence.NONE;
    }

    /** Returns which one it is. */
    static Optional<PageChannel> channel(Material material) {
        return material.paid().stream().findFirst();
    }

    private static Sentence about(PageChannel channel, Material material, ReturnWords words) {
        Sentence takes = Sentence.NONE
                .name(channel.name())
                .text(" takes " + words.percent(words.partOfSpend(channel)) + " of the spend");
        return channel.metrics()
                .cpo()
                .map(cpo -> takes.text(" and brings " + words.percent(words.partOfRevenue(channel))
                        + " of the attributed revenue: " + words.roas(channel) + ". An order costs "
                        + material.text().ratio(cpo) + "." + words.lessThanItCosts(channel) + " "))
                .orElseGet(() -> takes.text(" and is credited with no order at all. "))
                .to("cost", "Cost and return");
    }
}
