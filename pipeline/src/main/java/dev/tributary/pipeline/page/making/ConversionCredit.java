package dev.tributary.pipeline.page.making;

import dev.tributary.core.attribution.CreditedJourney;
import dev.tributary.core.attribution.Outcome;
import dev.tributary.core.attribution.SessionShare;
import dev.tributary.core.column.IdIndex;
import dev.tributary.core.column.RowSort;
import dev.tributary.core.facts.Conversion;
import dev.tributary.core.facts.SessionTable;
import dev.tributary.core.journey.Journey;
import java.util.function.ToIntFunction;

/**
 * The credit of one conversion as it is stored: session by session, in the order of the sessions' ids. Sums of doubles
 * depend on that order, and intervals should not depend on whether credit was just computed or read. One object is reused
 * for many conversions. Not thread-safe.
 */
final class ConversionCredit {
    /** The decimals of stored phases. */
    private static final double STORED = 1e9;

    private int size;
    private int[] codes = new int[16];
    private double[] credits = new double[16];
    private double[] phases = new double[16 * CreditedJourney.PHASES];
    private int[] positions = new int[16];

    /** Loads credit that was just computed. */
    void load(Outcome.Attributed outcome) {
        Journey journey = outcome.journey();
        SessionTable sessions = journey.sessions();
        begin(journey.size());
        for (int position = 0; position < journey.size(); position++) {
            positions[position] = position;
        }
        RowSort.sort(
                positions,
                0,
                journey.size(),
                (one, other) -> sessions.ids().compare(journey.row(one), journey.row(other)));
        for (int at = 0; at < journey.size(); at++) {
            SessionShare share = outcome.shares().get(positions[at]);
            add(
                    sessions.channelDayCode(journey.row(positions[at])),
                    share.ihc(),
                    share.initializer(),
                    share.holder(),
                    share.closer());
        }
    }

    /**
     * Loads stored credit; sessions that the source does not have any more are left out, as in the report.
     *
     * @param codeOf returns the number of a session's channel and day, negative if there is no such session
     */
    void load(CreditedJourney stored, ToIntFunction<byte[]> codeOf) {
        begin(stored.size());
        for (int row = 0; row < stored.size(); row++) {
            int code = codeOf.applyAsInt(stored.sessions()[row]);
            if (code != IdIndex.ABSENT) {
                int first = row * CreditedJourney.PHASES;
                add(
                        code,
                        stored.credits()[row],
                        stored.phases()[first],
                        stored.phases()[first + 1],
                        stored.phases()[first + 2]);
            }
        }
    }

    private void begin(int sessions) {
        size = 0;
        if (sessions > codes.length) {
            codes = new int[sessions * 2];
            credits = new double[sessions * 2];
            phases = new double[sessions * 2 * CreditedJourney.PHASES];
            positions = new int[sessions * 2];
        }
    }

    private void add(int code, double credit, double initializer, double holder, double closer) {
        codes[size] = code;
        credits[size] = credit;
        int first = size * CreditedJourney.PHASES;
        phases[first] = rounded(initializer);
        phases[first + 1] = rounded(holder);
        phases[first + 2] = rounded(closer);
        size++;
    }

    private static double rounded(double phase) {
        return Math.rint(phase * STORED) / STORED;
    }

    /** Returns how many sessions there are. */
    int size() {
        return size;
    }

    /** Returns the numbers of the sessions' channels and days. */
    int[] codes() {
        return codes;
    }

    /** Returns the credits of the sessions. */
    double[] credits() {
        return credits;
    }

    /** Returns a phase of a session: 0 initializer, 1 holder, 2 closer. */
    double phase(int row, int phase) {
        return phases[row * CreditedJourney.PHASES + phase];
    }

    /** A consumer of conversions with their credit. */
    @FunctionalInterface
    interface Sink {
        /** Receives a conversion; the credit is reused for the next one. */
        void credit(Conversion conversion, ConversionCredit credit);
    }
}
