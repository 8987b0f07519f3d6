package dev.tributary.report.explain;

import dev.tributary.core.attribution.SessionShare;
import dev.tributary.core.attribution.ihc.Explanation;
import dev.tributary.core.attribution.ihc.Phase;
import dev.tributary.core.facts.Conversion;
import dev.tributary.core.facts.DayZone;
import dev.tributary.core.journey.Journey;
import dev.tributary.core.text.Shown;
import dev.tributary.report.text.Numbers;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A journey as a timeline: every session with its phases and their reasons, and the effect of each step. */
public final class ExplanationText {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

    /** In a zone with summer time an hour may exist twice. */
    private static final DateTimeFormatter WITH_OFFSET =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss xxx", Locale.ROOT);

    private final Conversion conversion;
    private final Explanation explanation;
    private final DayZone zone;
    private final List<String> lines = new ArrayList<>();

    private ExplanationText(Conversion conversion, Explanation explanation, DayZone zone) {
        this.conversion = conversion;
        this.explanation = explanation;
        this.zone = zone;
    }

    /**
     * Returns the lines, without an end of line.
     *
     * @param zone that of the times
     */
    public static List<String> lines(Conversion conversion, Explanation explanation, DayZone zone) {
        return new ExplanationText(conversion, explanation, zone).lines();
    }

    /** Returns the line about the conversion itself. */
    public static String headline(Conversion conversion, DayZone zone) {
        return "Conversion " + Shown.plain(conversion.id()) + " at " + moment(conversion.millis(), zone) + ", revenue "
                + Numbers.money(BigDecimal.valueOf(conversion.revenue()));
    }

    private List<String> lines() {
        Journey journey = explanation.journey();
        lines.add("Journey of " + Numbers.counted(journey.size(), "session", "sessions") + ", by the local engine with"
                + " model '" + Shown.plain(explanation.model().conversionType()) + "'");
        lines.add("(our reading of recorded answers, not the vendor's specification)");
        for (int position = 0; position < journey.size(); position++) {
            session(position);
        }
        lines.add("");
        lines.add("What each step did");
        steps();
        return lines;
    }

    private void session(int position) {
        Journey journey = explanation.journey();
        Explanation.SessionStory story = explanation.sessions().get(position);
        if (position > 0) {
            lines.add("   |  " + duration(story.hoursSincePrevious()));
        } else {
            lines.add("");
        }
        lines.add(String.format(
                Locale.ROOT,
                "%2d o  %s  %s: %.4f of the order, %s of its revenue",
                position + 1,
                moment(journey.millis(position), zone),
                Shown.plain(journey.channel(position)),
                story.share().ihc(),
                Numbers.money(BigDecimal.valueOf(story.share().ihc() * conversion.revenue()))));
        for (Phase phase : Phase.values()) {
            lines.add(String.format(
                    Locale.ROOT,
                    "   |     %-11s %.4f  %s",
                    phase.label(),
                    value(story.share(), phase),
                    String.join("; ", story.reasons().getOrDefault(phase, List.of()))));
        }
    }

    private void steps() {
        lines.add(" step            session  initializer  holder  closer     ihc");
        List<SessionShare> before = List.of();
        for (Explanation.Stage stage : explanation.stages()) {
            String label = stage.step().label();
            if (stage.values().equals(before)) {
                lines.add(String.format(Locale.ROOT, " %-15s     all  changes nothing", label));
                continue;
            }
            before = stage.values();
            for (int position = 0; position < stage.values().size(); position++) {
                SessionShare value = stage.values().get(position);
                lines.add(String.format(
                        Locale.ROOT,
                        " %-15s %7d  %11.4f  %6.4f  %6.4f  %6.4f",
                        position == 0 ? label : "",
                        position + 1,
                        value.initializer(),
                        value.holder(),
                        value.closer(),
                        value.ihc()));
            }
        }
    }

    static double value(SessionShare share, Phase phase) {
        return switch (phase) {
            case INITIALIZER -> share.initializer();
            case HOLDER -> share.holder();
            case CLOSER -> share.closer();
        };
    }

    private static String moment(long millis, DayZone zone) {
        return (zone.isUtc() ? MOMENT : WITH_OFFSET)
                .format(Instant.ofEpochMilli(millis).atZone(zone.zone()));
    }

    private static String duration(double hours) {
        return hours >= 1
                ? String.format(Locale.ROOT, "%.1f h", hours)
                : String.format(Locale.ROOT, "%.0f min", hours * 60);
    }
}
