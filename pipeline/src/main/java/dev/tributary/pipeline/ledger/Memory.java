package dev.tributary.pipeline.ledger;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import dev.tributary.core.ledger.Ledger;
import dev.tributary.core.text.PlainNumber;
import dev.tributary.core.text.Shown;
import dev.tributary.ihcapi.LearnedLimits;
import java.math.BigDecimal;

/** What a run has learned of the service, kept for the next one. */
public final class Memory {
    private static final String PACE = "requests_per_second";
    private static final String SESSIONS = "sessions_per_request";

    private Memory() {}

    /**
     * What the last run has learned.
     *
     * @throws TributaryException STORAGE where what is kept is no number of ours
     */
    public static LearnedLimits of(Ledger ledger) {
        return new LearnedLimits(number(ledger, PACE), (int) number(ledger, SESSIONS));
    }

    /** Another program may have written it. */
    private static double number(Ledger ledger, String name) {
        String text = ledger.remembered(name).orElse("0");
        return PlainNumber.of(text)
                .map(BigDecimal::doubleValue)
                .filter(number -> number >= 0 && number <= Integer.MAX_VALUE)
                .orElseThrow(() -> new TributaryException(
                        ProblemKind.STORAGE,
                        "Table tributary_memory cannot be read: in the row '" + name + "', value is "
                                + Shown.quoted(text) + ", which is no number from 0 on.",
                        "Delete the row; the next run learns it anew."));
    }

    /** Keeps what is new. */
    public static void keep(Ledger ledger, LearnedLimits learned) {
        LearnedLimits before = of(ledger);
        if (Double.compare(before.requestsPerSecond(), learned.requestsPerSecond()) != 0) {
            ledger.remember(PACE, Double.toString(learned.requestsPerSecond()));
        }
        if (before.sessions() != learned.sessions()) {
            ledger.remember(SESSIONS, Integer.toString(learned.sessions()));
        }
    }
}
