package dev.tributary.models.interval;

import dev.tributary.core.facts.CodePoints;
import dev.tributary.core.facts.Conversion;
import dev.tributary.core.facts.SessionTable;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Keys of users that do not depend on the order of any rows: computed from a seed and the first of the ids of the
 * user's conversions.
 *
 * @param keys by the user's number
 */
// Never compared.
@SuppressWarnings("ArrayRecordComponent")
public record UserKeys(long[] keys) {
    /** Computes the keys of all users with a conversion. */
    public static UserKeys of(List<Conversion> conversions, long seed) {
        int users = conversions.stream().mapToInt(Conversion::user).max().orElse(SessionTable.NO_USER) + 1;
        @Nullable String[] first = new String[users];
        for (Conversion conversion : conversions) {
            int user = conversion.user();
            if (user != SessionTable.NO_USER) {
                String known = first[user];
                if (known == null || CodePoints.compare(conversion.id(), known) < 0) {
                    first[user] = conversion.id();
                }
            }
        }
        long[] keys = new long[users];
        for (int user = 0; user < users; user++) {
            String id = first[user];
            keys[user] = id == null ? 0 : key(id, seed);
        }
        return new UserKeys(keys);
    }

    private static long key(String id, long seed) {
        long key = PoissonWeights.mix(seed);
        for (byte part : id.getBytes(StandardCharsets.UTF_8)) {
            key = PoissonWeights.mix(key + part + 1);
        }
        return key;
    }
}
