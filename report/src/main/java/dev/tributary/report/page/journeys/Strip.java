package dev.tributary.report.page.journeys;

import dev.tributary.core.attribution.SessionShare;
import dev.tributary.core.journey.Journey;
import dev.tributary.pipeline.page.PageJourney;
import dev.tributary.report.page.chart.Mark;
import dev.tributary.report.page.chart.Plot;
import dev.tributary.report.page.text.PageText;
import dev.tributary.report.page.text.Piece;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A journey on a true scale of time: a dot for each session, whose area is its share. */
final class Strip {
    private static final double FIRST = 0.012;
    private static final double LAST = 0.955;
    private static final double WHOLE_RADIUS = 12;
    private static final double LEAST_RADIUS = 1.5;
    private static final double NUMBER_NEXT = 0.035;
    private static final String MIDDLE = "22";
    private static final double NUMBERS = 7;

    private Strip() {}

    static Plot of(PageJourney journey, PageText text) {
        Journey sessions = journey.explanation().journey();
        List<Mark> marks = new ArrayList<>();
        marks.add(new Mark.Along("base", 0, 1, MIDDLE));
        for (int position = 0; position < sessions.size(); position++) {
            SessionShare share = journey.shares().get(position);
            marks.add(new Mark.Dot(
                    "d-rev dot",
                    at(sessions.millis(position), journey),
                    MIDDLE,
                    Math.max(LEAST_RADIUS, WHOLE_RADIUS * Math.sqrt(Math.max(0, share.ihc()))),
                    Optional.of((position + 1) + " " + new Piece.Name(sessions.channel(position)).words() + ": "
                            + text.percent(share.ihc(), 1))));
        }
        numbers(marks, journey, text);
        marks.add(new Mark.Label("ord", 1, NUMBERS, Mark.Anchor.END, "order"));
        marks.add(new Mark.Upright("base", 1, "12", "32"));
        return new Plot(marks);
    }

    /** Dots that are near each other share a label, such as 2–4. */
    private static void numbers(List<Mark> marks, PageJourney journey, PageText text) {
        Journey sessions = journey.explanation().journey();
        int first = 0;
        while (first < sessions.size()) {
            double at = at(sessions.millis(first), journey);
            int last = first;
            while (last + 1 < sessions.size() && at(sessions.millis(last + 1), journey) - at < NUMBER_NEXT) {
                last++;
            }
            String number = text.count(first + 1L) + (last > first ? PageText.NONE + text.count(last + 1L) : "");
            marks.add(new Mark.Label("no", at, NUMBERS, Mark.Anchor.MIDDLE, number));
            first = last + 1;
        }
    }

    private static double at(long millis, PageJourney journey) {
        long first = journey.explanation().journey().millis(0);
        long whole = Math.max(1, journey.conversion().millis() - first);
        return FIRST + (LAST - FIRST) * Math.min(1, Math.max(0, (double) (millis - first) / whole));
    }
}
