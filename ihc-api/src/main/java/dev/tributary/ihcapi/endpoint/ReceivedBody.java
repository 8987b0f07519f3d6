package dev.tributary.ihcapi.endpoint;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The body of a request as it arrives in pieces: it takes memory for the received bytes, not for the announced length.
 * Thread-safe, because it is dropped by another thread than the one that fills it.
 */
final class ReceivedBody {
    /** Six times what 3,000 sessions with long ids need. */
    static final int MOST_BYTES = 8 << 20;

    private static final int PIECE = 8 << 10;

    private final List<byte[]> pieces = new ArrayList<>();
    private int inLast;
    private int size;
    private boolean dropped;

    synchronized int size() {
        return size;
    }

    /** Returns how many more bytes of memory a number of additional bytes takes. */
    synchronized int growth(int bytes) {
        int room = pieces.isEmpty() ? 0 : PIECE - inLast;
        return bytes <= room ? 0 : (bytes - room + PIECE - 1) / PIECE * PIECE;
    }

    synchronized void add(ByteBuffer bytes) {
        if (dropped) {
            bytes.position(bytes.limit());
            return;
        }
        size += bytes.remaining();
        while (bytes.hasRemaining()) {
            if (pieces.isEmpty() || inLast == PIECE) {
                pieces.add(new byte[PIECE]);
                inLast = 0;
            }
            int length = Math.min(PIECE - inLast, bytes.remaining());
            bytes.get(pieces.get(pieces.size() - 1), inLast, length);
            inLast += length;
        }
    }

    synchronized InputStream stream() {
        List<InputStream> parts = new ArrayList<>();
        for (int piece = 0; piece < pieces.size(); piece++) {
            parts.add(new ByteArrayInputStream(pieces.get(piece), 0, piece == pieces.size() - 1 ? inLast : PIECE));
        }
        return new SequenceInputStream(Collections.enumeration(parts));
    }

    synchronized void drop() {
        dropped = true;
        pieces.clear();
    }

    /** Returns bytes of memory. */
    synchronized long held() {
        return (long) pieces.size() * PIECE;
    }
}
