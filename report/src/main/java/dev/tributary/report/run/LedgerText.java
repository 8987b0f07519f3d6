package dev.tributary.report.run;

import dev.tributary.core.ledger.PlanCounts;
import dev.tributary.core.ledger.RequestCount;
import dev.tributary.pipeline.summary.AttributionCounts;
import dev.tributary.pipeline.summary.LedgerOutcome;
import dev.tributary.report.text.Line;
import dev.tributary.report.text.Numbers;
import java.util.ArrayList;
import java.util.List;

/** The use of the service by a run, and the state of journeys in the ledger, as text. */
final class LedgerText {
    private LedgerText() {}

    static List<Line> lines(AttributionCounts counts) {
        List<Line> lines = new ArrayList<>();
        counts.service().ifPresent(service -> {
            lines.add(new Line("Ledger", known(service.ledger().counts())));
            crashed(lines, service.ledger());
            lines.add(new Line(
                    "Requests",
                    Numbers.count(service.usage().requestsSent()) + ", of which "
                            + Numbers.counted(service.usage().retries(), "retry", "retries")));
        });
        if (counts.frozen() > 0) {
            lines.add(new Line(
                    "Frozen",
                    Numbers.counted(counts.frozen(), "journey", "journeys")
                            + " of the closed period would have different credit; the stored credit is kept"));
        }
        counts.service()
                .map(service -> service.ledger().inDoubt())
                .filter(inDoubt -> inDoubt.requests() > 0)
                .ifPresent(inDoubt -> lines.add(new Line(
                        "In doubt",
                        described(inDoubt) + " may have been billed without an answer, in this run and before")));
        return lines;
    }

    private static String known(PlanCounts counts) {
        return Numbers.count(counts.fresh()) + " new, " + Numbers.count(counts.changed()) + " changed, "
                + Numbers.count(counts.unchanged()) + " unchanged"
                + (counts.answered() > 0 ? ", " + Numbers.count(counts.answered()) + " answered before" : "")
                + (counts.refused() > 0 ? ", " + Numbers.count(counts.refused()) + " refused before" : "")
                + (counts.vanished() > 0 ? ", " + Numbers.count(counts.vanished()) + " vanished" : "");
    }

    private static void crashed(List<Line> lines, LedgerOutcome ledger) {
        if (ledger.crashed().requests() > 0) {
            lines.add(new Line("Crashed", "an earlier run has left " + described(ledger.crashed()) + " in flight"));
        }
        if (ledger.replayed() > 0) {
            lines.add(new Line(
                    "",
                    Numbers.counted(ledger.replayed(), "journey", "journeys")
                            + " answered to an earlier run, which ended before it could read the answer"));
        }
    }

    private static String described(RequestCount count) {
        return Numbers.counted(count.requests(), "request", "requests") + " with "
                + Numbers.counted(count.journeys(), "journey", "journeys");
    }
}
