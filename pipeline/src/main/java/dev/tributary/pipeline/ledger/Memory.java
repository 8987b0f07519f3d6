package dev.tributary.pipeline.ledger;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import dev.tributary.core.ledger.Ledger;
import dev.tributary.core.text.PlainNumber;
import dev.tributary.core.text.Shown;
import dev.tributary.ihcapi.LearnedLimits;
import java.math.BigDecimal;

/** The limits of the service that a run has found, stored for the next one. */
public final class Memory {
    private static final String PACE = "requests_per_second";
    private static final String SESSIONS = "sessions_per_request";

    private Memory() {}

    /**
     * Returns the limits that the last run found.
     *
     * @throws TributaryException STORAGE if a stored value is not a valid number
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
                                + Shown.quoted(text) + ", which is not a number of 0 or more.",
                        "Delete the row; the next run determines the value again."));
    }

    /** Stores new values. */
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
