package dev.tributary.report.explain;

import dev.tributary.core.facts.DayZone;
import dev.tributary.core.text.Shown;
import dev.tributary.pipeline.explain.ExplainedConversion;
import dev.tributary.report.common.DecidedText;
import dev.tributary.report.common.IntakeText;
import dev.tributary.report.text.Screen;
import java.util.ArrayList;
import java.util.List;

/** The explanation of a conversion as text. */
public final class ExplainText {
    private ExplainText() {}

    /**
     * Returns the lines, without an end of line.
     *
     * @param zone that of the times
     */
    public static List<String> lines(ExplainedConversion explained, DayZone zone, Screen screen) {
        List<String> lines = new ArrayList<>();
        lines.add(ExplanationText.headline(explained.conversion(), zone));
        if (!zone.isUtc()) {
            lines.add("Times are those of the time zone " + zone + ".");
        }
        explained.type().ifPresent(type -> lines.add("Its conversion type is " + Shown.quoted(type) + "."));
        DecidedText.lines(explained.journeys().options(), explained.journeys().decided())
                .forEach(rule -> lines.add(rule.label() + " of its journey: " + rule.text()));
        explained
                .explanation()
                .ifPresentOrElse(
                        explanation -> {
                            lines.addAll(ExplanationText.lines(explained.conversion(), explanation, zone));
                            explained.stored().origin().ifPresent(origin -> {
                                lines.add("");
                                lines.add(
                                        "Stored by " + Shown.whole(origin.attributor() + ", " + origin.description()));
                                lines.addAll(StoredText.lines(
                                        explanation, explained.stored().shares(), screen));
                            });
                        },
                        () -> explained
                                .why()
                                .ifPresent(why -> lines.add("No channel is credited with it: " + why.reason() + ".")));
        lines.addAll(IntakeText.lines(explained.intake()));
        return lines;
    }
}
