package dev.tributary.ihcapi.endpoint;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Reads bodies, but not endless ones. */
final class RequestText {
    /** Six times what 3,000 sessions with long ids need. */
    static final int MOST_BYTES = 8 << 20;

    /** A client that is refused while it still sends may see a broken connection instead of why. */
    private static final int MOST_PASSED_OVER = 64 << 20;

    private RequestText() {}

    /** The body; nothing when it is longer than allowed. */
    static Optional<byte[]> read(InputStream in) throws IOException {
        byte[] body = in.readNBytes(MOST_BYTES + 1);
        if (body.length <= MOST_BYTES) {
            return Optional.of(body);
        }
        passOver(in);
        return Optional.empty();
    }

    /** Takes what the client sends and keeps nothing of it, up to a length. */
    static void passOver(InputStream in) throws IOException {
        byte[] scrap = new byte[8192];
        int passed = 0;
        int read = in.read(scrap);
        while (read >= 0 && passed < MOST_PASSED_OVER) {
            passed += read;
            read = in.read(scrap);
        }
    }
}
