package dev.tributary.benchmarks.process.child;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The number of credits, and a sum over all of their ids and bits that does not depend on their order.
 *
 * @param credits how many there are
 * @param sum equal for equal credits
 */
public record CreditDigest(long credits, long sum) {
    /** Reads {@code conv_id, session_id, ihc}. */
    static CreditDigest of(Statement statement, String query) throws SQLException {
        long credits = 0;
        long sum = 0;
        try (ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                long hash = 31 * text(rows.getString(1)) + text(rows.getString(2));
                sum += mixed(hash ^ mixed(Double.doubleToRawLongBits(rows.getDouble(3))));
                credits++;
            }
        }
        return new CreditDigest(credits, sum);
    }

    private static long text(String id) {
        long hash = 7;
        for (int at = 0; at < id.length(); at++) {
            hash = mixed(hash + id.charAt(at));
        }
        return hash;
    }

    /** The finaliser of SplitMix64: https://prng.di.unimi.it/splitmix64.c, in the public domain. */
    private static long mixed(long bits) {
        long mixed = bits + 0x9E3779B97F4A7C15L;
        mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}
