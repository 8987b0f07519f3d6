package dev.tributary.store.sqlite.table;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import dev.tributary.core.attribution.SessionShare;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.InflaterInputStream;

/**
 * The stored form of the ledger's bytes: bodies {@linkplain dev.tributary.core.ledger.Payload#deflated() deflated},
 * shares as four doubles each.
 */
final class Packed {
    private static final int SHARE = 4 * Double.BYTES;

    /** The maximum length of a body; a damaged or malicious file may claim a larger one. */
    private static final int LONGEST = 80 << 20;

    private Packed() {}

    static byte[] inflated(byte[] packed) {
        try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(packed))) {
            byte[] bytes = in.readNBytes(LONGEST);
            if (in.read() >= 0) {
                throw damaged("a text of more than " + LONGEST + " bytes");
            }
            return bytes;
        } catch (IOException e) {
            throw damaged("bytes that cannot be decompressed (" + e.getMessage() + ")");
        }
    }

    static byte[] shares(List<SessionShare> shares) {
        ByteBuffer packed = ByteBuffer.allocate(shares.size() * SHARE);
        for (SessionShare share : shares) {
            packed.putDouble(share.initializer())
                    .putDouble(share.holder())
                    .putDouble(share.closer())
                    .putDouble(share.ihc());
        }
        return packed.array();
    }

    static List<SessionShare> shares(byte[] packed) {
        if (packed.length % SHARE != 0) {
            throw damaged(packed.length + " bytes of shares, which is not a whole number of shares");
        }
        ByteBuffer bytes = ByteBuffer.wrap(packed);
        List<SessionShare> shares = new ArrayList<>();
        while (bytes.hasRemaining()) {
            shares.add(new SessionShare(part(bytes), part(bytes), part(bytes), part(bytes)));
        }
        return shares;
    }

    /** Shares were validated before they were stored. */
    private static double part(ByteBuffer bytes) {
        double part = bytes.getDouble();
        if (!(part >= 0 && part <= 1)) {
            throw damaged("the share " + part + ", which is not valid");
        }
        return part;
    }

    private static TributaryException damaged(String what) {
        return new TributaryException(
                ProblemKind.STORAGE,
                "The ledger holds " + what + ": it is damaged.",
                "Restore the results from a backup; nothing was sent.");
    }
}
