package dev.tributary.report.plan;

import dev.tributary.core.ledger.PlanCounts;
import dev.tributary.core.text.Shown;
import dev.tributary.pipeline.summary.PlanSummary;
import dev.tributary.pipeline.summary.SendEstimate;
import dev.tributary.report.common.IntakeText;
import dev.tributary.report.common.JourneysText;
import dev.tributary.report.text.Numbers;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A plan as text. */
public final class PlanText {
    private PlanText() {}

    /** Returns the lines. */
    public static List<String> lines(PlanSummary plan) {
        List<String> lines = new ArrayList<>();
        JourneysText.lines(plan.journeys()).forEach(one -> lines.add(line(one.label(), one.text())));
        lines.addAll(IntakeText.lines(plan.intake()));
        plan.metered()
                .ifPresentOrElse(
                        metered -> metered(lines, metered),
                        () -> lines.add(line(
                                "Send",
                                "nothing: " + plan.attributor() + " attributes all of them locally, at no cost")));
        lines.add(line("", "Nothing was sent, and nothing was changed."));
        return lines;
    }

    private static void metered(List<String> lines, PlanSummary.Metered metered) {
        PlanCounts counts = metered.counts();
        lines.add(line(
                "Known",
                Numbers.count(counts.unchanged()) + " unchanged, "
                        + Numbers.count(counts.answered()) + " answered before and not stored, "
                        + Numbers.count(counts.refused()) + " refused before"));
        lines.add(line(
                "Unknown", Numbers.count(counts.fresh()) + " new, " + Numbers.count(counts.changed()) + " changed"));
        if (counts.frozen() > 0) {
            lines.add(line(
                    "Frozen",
                    Numbers.counted(counts.frozen(), "journey", "journeys")
                            + " of the closed period would change, but are not updated"));
        }
        if (counts.vanished() > 0) {
            lines.add(line(
                    "Vanished",
                    Numbers.counted(counts.vanished(), "conversion", "conversions")
                            + " no longer in the source or without a session left; their credit will be removed"));
        }
        lines.add(line("Send", sending(metered)));
        if (metered.estimate().tooLong() > 0) {
            lines.add(line(
                    "Too long",
                    Numbers.counted(metered.estimate().tooLong(), "journey", "journeys")
                            + " that no request can hold"));
        }
        lines.add(line(
                "In doubt",
                Numbers.counted(metered.inDoubt().requests(), "request", "requests") + " with "
                        + Numbers.counted(metered.inDoubt().journeys(), "journey", "journeys")
                        + " of earlier runs may have been billed without an answer"));
    }

    private static String sending(PlanSummary.Metered metered) {
        SendEstimate estimate = metered.estimate();
        String cost = estimate.cost()
                .map(amount ->
                        "; cost " + amount.setScale(2, RoundingMode.HALF_UP).toPlainString())
                .orElse("; cost not known without --price-per-journey");
        return Numbers.counted(estimate.requests(), "request", "requests") + " with "
                + Numbers.counted(estimate.journeys(), "journey", "journeys") + " and "
                + Numbers.counted(estimate.sessions(), "session", "sessions") + " to "
                + conversionTypes(metered.conversionTypes()) + cost + "; about " + time(estimate.time())
                + (estimate.measured() ? ", based on earlier answers" : ", if an answer takes a second");
    }

    private static String conversionTypes(List<String> ids) {
        return ids.stream()
                .map(Shown::quoted)
                .collect(Collectors.joining(", ", ids.size() == 1 ? "conversion type " : "conversion types ", ""));
    }

    private static String time(Duration time) {
        long seconds = Math.max(time.toMillis() > 0 ? 1 : 0, Math.round(time.toMillis() / 1000.0));
        if (seconds < 120) {
            return Numbers.counted(seconds, "second", "seconds");
        }
        return seconds < 7200
                ? Numbers.counted(seconds / 60, "minute", "minutes")
                : Numbers.counted(seconds / 3600, "hour", "hours");
    }

    private static String line(String label, String text) {
        return String.format("%-11s%s", label, Shown.whole(text));
    }
}
