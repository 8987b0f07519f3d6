package dev.tributary.report.explain;

import dev.tributary.core.attribution.SessionShare;
import dev.tributary.core.attribution.ihc.Explanation;
import dev.tributary.core.attribution.ihc.Phase;
import dev.tributary.core.journey.Journey;
import dev.tributary.report.text.Screen;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Stored shares next to the engine's numbers. */
final class StoredText {
    private static final String PHASES =
            " session  initializer           holder                closer                ihc";
    private static final String SIDES =
            "          stored    engine      stored    engine      stored    engine      stored    engine";

    private StoredText() {}

    /**
     * Returns the lines: one for a session, or, if that is too wide, one for each of its numbers.
     *
     * @param stored the stored shares by session id
     */
    static List<String> lines(Explanation explanation, Map<String, SessionShare> stored, Screen screen) {
        boolean wide = screen.holds(SIDES.length());
        List<String> lines =
                new ArrayList<>(wide ? List.of(PHASES, SIDES) : List.of(" session               stored    engine"));
        Journey journey = explanation.journey();
        for (int position = 0; position < journey.size(); position++) {
            SessionShare engine = explanation.sessions().get(position).share();
            SessionShare kept = stored.get(journey.sessionId(position));
            if (kept == null) {
                lines.add(String.format(Locale.ROOT, " %7d  nothing stored", position + 1));
            } else if (wide) {
                lines.add(wide(position + 1, kept, engine));
            } else {
                for (Phase phase : Phase.values()) {
                    lines.add(narrow(
                            position + 1,
                            phase.label(),
                            ExplanationText.value(kept, phase),
                            ExplanationText.value(engine, phase)));
                }
                lines.add(narrow(position + 1, "ihc", kept.ihc(), engine.ihc()));
            }
        }
        return lines;
    }

    private static String wide(int session, SessionShare kept, SessionShare engine) {
        return String.format(
                Locale.ROOT,
                " %7d  %.4f    %.4f      %.4f    %.4f      %.4f    %.4f      %.4f    %.4f",
                session,
                kept.initializer(),
                engine.initializer(),
                kept.holder(),
                engine.holder(),
                kept.closer(),
                engine.closer(),
                kept.ihc(),
                engine.ihc());
    }

    private static String narrow(int session, String number, double kept, double engine) {
        return String.format(Locale.ROOT, " %7d  %-11s  %.4f    %.4f", session, number, kept, engine);
    }
}
