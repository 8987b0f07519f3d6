package dev.tributary.report.ledger;

import dev.tributary.core.text.Shown;
import dev.tributary.report.text.Numbers;
import dev.tributary.report.text.Screen;
import dev.tributary.store.Forgotten;
import dev.tributary.store.RequestRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The ledger as text. */
public final class RequestsText {
    private RequestsText() {}

    /** A list of requests, newest first. */
    public static String of(List<RequestRecord> requests, Screen screen) {
        if (requests.isEmpty()) {
            return "There are no such requests.";
        }
        List<String> lines = new ArrayList<>();
        requests.forEach(request -> lines.add(screen.folded(row(request))));
        long journeys = requests.stream()
                .mapToLong(request -> request.asked().journeys())
                .sum();
        lines.add(Numbers.counted(requests.size(), "request", "requests") + " with "
                + Numbers.counted(journeys, "journey", "journeys") + ".");
        return String.join("\n", lines);
    }

    private static String row(RequestRecord request) {
        return String.format(
                        Locale.ROOT,
                        "%6d  %-8s  %s  %4d journeys  %5d sessions  %s %s",
                        request.id(),
                        request.state().name().toLowerCase(Locale.ROOT),
                        request.asked().sentAt(),
                        request.asked().journeys(),
                        request.asked().sessions(),
                        request.status().map(status -> "status " + status).orElse("no answer"),
                        Shown.plain(request.note()))
                .stripTrailing();
    }

    /** The number of deleted answers. */
    public static String discarded(long answers, int keepDays) {
        return "Deleted the raw bytes of " + Numbers.counted(answers, "answer", "answers") + " older than "
                + Numbers.counted(keepDays, "day", "days") + "; their content is kept, and nothing is requested again.";
    }

    /** The counts of erased data. */
    public static String of(Forgotten forgotten) {
        return "Erased the credit of " + Numbers.counted(forgotten.conversions(), "conversion", "conversions") + ", "
                + Numbers.counted(forgotten.answers(), "answer", "answers") + ", the bytes of "
                + Numbers.counted(forgotten.requests(), "request", "requests") + ", "
                + Numbers.counted(forgotten.quarantined(), "row", "rows")
                + " of the quarantine list and the documents of "
                + Numbers.counted(forgotten.runs(), "run", "runs") + ".\n"
                + (forgotten.writtenAnew()
                        ? ""
                        : "The results share the source's file: its free pages may contain older copies until "
                                + "VACUUM is run on it.\n")
                + "Erase the user in the source, too, or the next run pays for the journeys again; and delete the "
                + "files that earlier runs wrote.";
    }
}
