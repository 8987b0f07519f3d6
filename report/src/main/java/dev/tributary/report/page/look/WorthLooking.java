package dev.tributary.report.page.look;

import dev.tributary.pipeline.page.Period;
import dev.tributary.report.page.material.Material;
import dev.tributary.report.page.text.Sentence;
import java.util.List;

/**
 * What is worth looking at.
 *
 * @param first stands before the sentences, such as that there is none; may be empty
 * @param sentences one per rule that applies, in the order of the rules
 */
public record WorthLooking(Sentence first, List<Sentence> sentences) {
    private static final int MOST = 8;

    private static final List<LookRule> RULES = List.of(
            new MostSpend(),
            new SpendWithoutOrder(),
            new LeastReturn(),
            new MostReturn(),
            new RevenueMoved(),
            new ModelMatters(),
            new NotYetJudged(),
            new SlowOrders(),
            new NotCredited());

    public WorthLooking {
        sentences = List.copyOf(sentences);
    }

    /** Applies the rules to a page. */
    public static WorthLooking of(Material material) {
        List<Sentence> sentences = RULES.stream()
                .map(rule -> rule.about(material))
                .filter(sentence -> !sentence.isEmpty())
                .limit(MOST)
                .toList();
        return new WorthLooking(first(material, sentences.isEmpty()), sentences);
    }

    private static Sentence first(Material material, boolean none) {
        if (!material.hasOrders()) {
            return Sentence.of(withoutOrders(material));
        }
        Sentence unless = material.hasIntervals()
                ? Sentence.NONE
                : Sentence.of(
                        "There are no intervals here, so the rules that tell chance from change were not applied. ");
        return none ? unless.text("Nothing stands out: none of the rules applies to these days.") : unless;
    }

    private static String withoutOrders(Material material) {
        Period period = material.period();
        String spent = period.all().metrics().costed()
                ? " " + material.text().money(period.all().metrics().cost()) + " was spent."
                : "";
        return period.unattributed().conversions() == 0
                ? "There is no conversion in this window, so no channel is credited." + spent
                : "No conversion in this window has a session before it, so no channel is credited." + spent;
    }
}
