package dev.tributary.core.attribution;

import dev.tributary.core.column.RowSort;
import dev.tributary.core.journey.Journey;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The credits of one conversion as they are stored: ids as UTF-8, its sessions in the order of their ids' bytes. The
 * arrays are shared, not copied, and never changed. Thread-safe.
 *
 * @param origin their origin, as an index into the accompanying list
 * @param conversion the conversion's id
 * @param sessions the ids of its journey's sessions
 * @param credits the ihc of each
 * @param phases initializer, holder and closer of the first, of the second, and so on
 */
// Never compared; millions of lists would cost more than the arithmetic.
@SuppressWarnings("ArrayRecordComponent")
public record CreditedJourney(int origin, byte[] conversion, byte[][] sessions, double[] credits, double[] phases) {
    /** How many phases a session has. */
    public static final int PHASES = 3;

    /** Phases are kept to nine decimals, which preserves the service's four. */
    public static final int PHASE_UNITS = 1_000_000_000;

    public CreditedJourney {
        if (credits.length != sessions.length || phases.length != sessions.length * PHASES) {
            throw new IllegalArgumentException(
                    credits.length + " credits and " + phases.length + " phases for " + sessions.length + " sessions");
        }
    }

    /**
     * Creates the credits of an attributed journey.
     *
     * @param origin the index of their origin
     */
    public static CreditedJourney of(Outcome.Attributed outcome, int origin) {
        Journey journey = outcome.journey();
        int size = journey.size();
        byte[][] ids = new byte[size][];
        int[] positions = new int[size];
        for (int position = 0; position < size; position++) {
            ids[position] = journey.sessions().ids().bytes(journey.row(position));
            positions[position] = position;
        }
        RowSort.sort(positions, 0, size, (position, other) -> Arrays.compareUnsigned(ids[position], ids[other]));
        byte[][] sessions = new byte[size][];
        double[] credits = new double[size];
        double[] phases = new double[size * PHASES];
        for (int row = 0; row < size; row++) {
            SessionShare share = outcome.shares().get(positions[row]);
            sessions[row] = ids[positions[row]];
            credits[row] = share.ihc();
            phases[row * PHASES] = share.initializer();
            phases[row * PHASES + 1] = share.holder();
            phases[row * PHASES + 2] = share.closer();
        }
        return new CreditedJourney(
                origin, journey.conversionId().getBytes(StandardCharsets.UTF_8), sessions, credits, phases);
    }

    /** Returns a phase as it is read back after it has been stored, wherever that is. */
    public static double kept(double phase) {
        return (double) Math.round(phase * PHASE_UNITS) / PHASE_UNITS;
    }

    /** Returns the number of sessions. */
    public int size() {
        return sessions.length;
    }
}
