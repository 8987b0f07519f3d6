package dev.tributary.pipeline.record;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import dev.tributary.core.text.Shown;
import java.time.Clock;
import java.util.UUID;
import java.util.regex.Pattern;

/** Ids of runs. */
public final class RunIds {
    /** Takes what schedulers make, such as {@code scheduled__2023-09-01T00:00:00+00:00}, and needs no quoting anywhere. */
    private static final Pattern SAFE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:+-]{0,99}");

    private static final long VERSION_7 = 0x7000;
    private static final long RANDOM_OF_HIGH = 0x0fff;

    private RunIds() {}

    /** A new id: a UUID of version 7, whose order is that of time. */
    static String next(Clock clock) {
        UUID random = UUID.randomUUID();
        long high = (clock.millis() << 16) | VERSION_7 | (random.getMostSignificantBits() & RANDOM_OF_HIGH);
        return new UUID(high, random.getLeastSignificantBits()).toString();
    }

    /** The n-th attempt under an id that a caller chose; the stroke is in no such id. */
    static String attempt(String id, int n) {
        return n == 1 ? id : id + "/" + n;
    }

    /**
     * An id that a caller chose.
     *
     * @throws TributaryException USAGE when it has other characters, or too many
     */
    public static String checked(String id) {
        if (!SAFE.matcher(id).matches()) {
            throw new TributaryException(
                    ProblemKind.USAGE,
                    "--run-id " + Shown.quoted(id) + " cannot be a run's id.",
                    "Take up to 100 letters, digits and . _ : + -, a letter or digit first.");
        }
        return id;
    }
}
