package dev.tributary.report.page.checks;

import dev.tributary.core.report.Reconciliation;
import dev.tributary.core.report.RowsSetAside;
import dev.tributary.core.text.Shown;
import dev.tributary.pipeline.page.PageProof;
import dev.tributary.report.page.material.Material;
import dev.tributary.report.page.text.PageText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Does it add up? The sums of the report as one adds by hand, and what is not in it.
 *
 * @param lede whether it adds up
 * @param equations the three sums
 * @param further what else was checked
 * @param setAside the rows that could not be used; empty if all could
 * @param without the conversions that nobody is credited for, a sentence each
 * @param decided what was decided about the source
 */
public record ChecksSection(
        String lede,
        List<Equation> equations,
        List<Further> further,
        Optional<SetAsideRows> setAside,
        List<String> without,
        List<Decisions.About> decided) {
    private static final int MOST_LISTED = 5;

    public ChecksSection {
        equations = List.copyOf(equations);
        further = List.copyOf(further);
        without = List.copyOf(without);
        decided = List.copyOf(decided);
    }

    /** A check that is no sum. */
    public record Further(boolean holds, String sentence) {}

    /** Returns the section. */
    public static ChecksSection of(Material material) {
        PageProof proof = material.page().proof();
        PageText text = material.text();
        RowsSetAside rows = proof.setAside();
        return new ChecksSection(
                proof.checks().addsUp()
                        ? "Credit, revenue and spend were held against the source and agree to the cent. A report that"
                                + " does not add up is not published."
                        : "This report does not add up, so it was not published.",
                new Equations(material).all(),
                further(proof.checks(), text),
                rows.rows() == 0
                        ? Optional.empty()
                        : Optional.of(
                                SetAsideRows.of(rows, material.page().origin().ofResults(), text)),
                without(material),
                Decisions.of(proof));
    }

    private static List<Further> further(Reconciliation checks, PageText text) {
        List<Further> further = new ArrayList<>();
        checks.window()
                .ifPresent(window -> further.add(new Further(
                        window.addsUp(),
                        "The window and the amounts of other days " + (window.addsUp() ? "sum" : "do not sum")
                                + " to the report.")));
        checks.campaigns()
                .ifPresent(campaigns -> further.add(new Further(
                        campaigns.addsUp(),
                        text.count(campaigns.rows()) + (campaigns.rows() == 1 ? " row" : " rows")
                                + " by campaign, which "
                                + (campaigns.addsUp()
                                        ? "sum to the report on each channel and day."
                                        : "do not sum to the report on "
                                                + text.count(campaigns.apart().size())
                                                + " channels and days, the first: "
                                                + Shown.quoted(
                                                        campaigns.apart().get(0).channel()) + " on "
                                                + campaigns.apart().get(0).day() + "."))));
        return further;
    }

    private static List<String> without(Material material) {
        PageText text = material.text();
        PageProof proof = material.page().proof();
        List<String> sentences = new ArrayList<>();
        long apart = material.period().unattributed().conversions();
        if (apart > 0) {
            sentences.add(conversions(apart, text) + " of the window without a journey, "
                    + text.number(material.period().unattributed().revenue(), 2) + " together.");
        }
        proof.journeys()
                .withoutJourney()
                .forEach((why, count) -> sentences.add(conversions(count, text) + ": " + why.reason() + "."));
        List<String> unanswered = proof.checks().credit().unanswered();
        if (!unanswered.isEmpty()) {
            sentences.add(conversions(unanswered.size(), text) + " with a journey and no credit yet: "
                    + String.join(
                            ", ",
                            unanswered.stream()
                                    .limit(MOST_LISTED)
                                    .map(Shown::quoted)
                                    .toList())
                    + (unanswered.size() > MOST_LISTED
                            ? " and " + text.count(unanswered.size() - MOST_LISTED) + " more"
                            : "")
                    + ". The next run asks for them again.");
        }
        return sentences;
    }

    private static String conversions(long count, PageText text) {
        return text.count(count) + (count == 1 ? " conversion" : " conversions");
    }
}
