package dev.tributary.report.common;

import dev.tributary.core.journey.JourneyCounts;
import dev.tributary.report.text.Line;
import dev.tributary.report.text.Numbers;
import java.util.ArrayList;
import java.util.List;

/** The counts of journeys as text: the same lines in every command that builds journeys. */
public final class JourneysText {
    /** The description of conversions without a journey, whatever the reason. */
    public static final String WITHOUT = "without a journey";

    private JourneysText() {}

    /** Returns all lines: the journeys, the effects of options, and the reasons of conversions without one. */
    public static List<Line> lines(JourneyCounts counts) {
        List<Line> lines = new ArrayList<>();
        lines.add(new Line("Journeys", journeys(counts)));
        lines.addAll(DecidedText.lines(counts.options(), counts.decided()));
        counts.withoutJourney()
                .forEach((why, conversions) -> lines.add(new Line(
                        "Without", Numbers.counted(conversions, "conversion", "conversions") + ": " + why.reason())));
        if (counts.nothingToAttribute()) {
            lines.add(new Line("Empty", empty(counts)));
        }
        return lines;
    }

    /** Returns the sentence for the case that nothing can be attributed. */
    private static String empty(JourneyCounts counts) {
        return "none of " + Numbers.counted(counts.unattributed(), "conversion", "conversions")
                + " can be attributed, for the reasons above";
    }

    private static String journeys(JourneyCounts counts) {
        long cut = counts.decided().cutJourneys();
        return Numbers.count(counts.journeys()) + " with "
                + Numbers.counted(counts.sessions(), "session", "sessions")
                + "; " + Numbers.counted(counts.unattributed(), "conversion", "conversions") + " " + WITHOUT
                + (cut == 0 ? "" : "; " + Numbers.count(cut) + " cut to the last sessions");
    }
}
