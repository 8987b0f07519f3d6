package dev.tributary.pipeline.record;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import dev.tributary.core.text.Shown;
import java.time.Clock;
import java.util.UUID;
import java.util.regex.Pattern;

/** Ids of runs. */
public final class RunIds {
    /**
     * Accepts the ids of schedulers, such as {@code scheduled__2023-09-01T00:00:00+00:00}; no quoting is needed
     * anywhere.
     */
    private static final Pattern SAFE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:+-]{0,99}");

    private static final long VERSION_7 = 0x7000;
    private static final long RANDOM_OF_HIGH = 0x0fff;

    private RunIds() {}

    /** Returns a new id: a time-ordered UUID of version 7. */
    public static String next(Clock clock) {
        UUID random = UUID.randomUUID();
        long high = (clock.millis() << 16) | VERSION_7 | (random.getMostSignificantBits() & RANDOM_OF_HIGH);
        return new UUID(high, random.getLeastSignificantBits()).toString();
    }

    /** Returns the id of the n-th attempt under an id given by the caller; such ids cannot contain the slash. */
    static String attempt(String id, int n) {
        return n == 1 ? id : id + "/" + n;
    }

    /**
     * Returns an id given by the caller.
     *
     * @throws TributaryException USAGE when it has other characters, or too many
     */
    public static String checked(String id) {
        if (!SAFE.matcher(id).matches()) {
            throw new TributaryException(
                    ProblemKind.USAGE,
                    "--run-id " + Shown.quoted(id) + " cannot be a run's id.",
                    "Use up to 100 letters, digits and . _ : + -, a letter or digit first.");
        }
        return id;
    }
}
