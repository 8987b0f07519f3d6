package dev.tributary.report.page.frame;

import dev.tributary.core.text.Shown;
import dev.tributary.pipeline.page.PageOrigin;
import dev.tributary.report.page.material.Material;
import dev.tributary.report.page.text.Sentence;
import dev.tributary.store.OriginCount;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The frame of a page.
 *
 * @param title the title of the document
 * @param kicker the line above the heading
 * @param heading the days
 * @param about what it is about, how credit was computed, and whether the report adds up
 * @param addsUp whether all checks were passed
 * @param sections links to the sections, in their order
 * @param program name and version
 */
public record Frame(
        String title,
        String kicker,
        String heading,
        Sentence about,
        boolean addsUp,
        List<Link> sections,
        String program) {
    /** A link to a section. */
    public record Link(String section, String text) {}

    public Frame {
        sections = List.copyOf(sections);
    }

    /** Returns the frame of a page with these sections. */
    public static Frame of(Material material, List<Link> sections) {
        PageOrigin origin = material.page().origin();
        String name = Shown.plain(material.look().title().orElseGet(() -> fileName(origin.source())));
        return new Frame(
                "Attribution, " + material.span() + " · " + name,
                "Attribution report · " + name,
                material.span(),
                about(material),
                material.page().proof().checks().addsUp(),
                sections,
                origin.run().program());
    }

    /** A page that is mailed need not say where its source lies; its list of facts does. */
    private static String fileName(String source) {
        return source.substring(Math.max(source.lastIndexOf('/'), source.lastIndexOf('\\')) + 1);
    }

    private static Sentence about(Material material) {
        PageOrigin origin = material.page().origin();
        int days = material.period().length();
        return Sentence.of(days + (days == 1 ? " day, " : " days, ")
                        + origin.zone().name()
                        + material.earlierSpan()
                                .map(span -> ", compared with " + span)
                                .orElse("") + ". Credit by ")
                .strong("IHC")
                .text(", " + by(origin.credit()) + ". "
                        + (origin.builtIn() ? "Its model is the built-in one and was not trained on these data. " : "")
                        + material.look()
                                .currency()
                                .map(currency -> "Amounts are in " + Shown.plain(currency) + ". ")
                                .orElse("Amounts are in the source’s currency. "));
    }

    private static String by(List<OriginCount> credit) {
        return credit.isEmpty()
                ? "of which there is none"
                : credit.stream()
                        .map(count -> Shown.plain(count.origin().attributor()))
                        .distinct()
                        .collect(Collectors.joining(" and "));
    }

    /** Returns what a browser may do with the page. */
    public String policy() {
        return PageFiles.policy();
    }

    /** Returns the style sheet. */
    public String style() {
        return PageFiles.STYLE;
    }

    /** Returns the script. */
    public String script() {
        return PageFiles.SCRIPT;
    }
}
