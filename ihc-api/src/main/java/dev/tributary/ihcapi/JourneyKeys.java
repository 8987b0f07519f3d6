package dev.tributary.ihcapi;

import dev.tributary.core.attribution.ihc.Redistribution;
import dev.tributary.core.journey.Journey;
import dev.tributary.core.journey.JourneyKey;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;

/**
 * Computes the keys of journeys: SHA-256 over the service's address, the conversion type, the epoch, and exactly the
 * bytes that would be sent for the journey alone, including redistribution parameters; each preceded by its length, so
 * that different inputs never give the same bytes. Data that is not sent, above all revenue and cost, is not included.
 * Thread-safe.
 */
public final class JourneyKeys {
    /** Part of every hash. A change would make every answered journey be paid for again. */
    private static final String VERSION = "tributary 1";

    private final ServiceUrl service;
    private final ServiceTypes types;
    private final Redistribution redistribution;
    private final String epoch;

    /**
     * @param epoch a text that users change when the service's model was retrained, so that the same journeys are
     *     requested again
     */
    public JourneyKeys(ServiceUrl service, ServiceTypes types, Redistribution redistribution, String epoch) {
        this.service = service;
        this.types = types;
        this.redistribution = redistribution;
        this.epoch = epoch;
    }

    /** Returns the journey's key. */
    public JourneyKey of(Journey journey) {
        MessageDigest digest = sha256();
        add(digest, VERSION.getBytes(StandardCharsets.UTF_8));
        add(digest, service.compute(types.of(journey)).toString().getBytes(StandardCharsets.UTF_8));
        add(digest, epoch.getBytes(StandardCharsets.UTF_8));
        add(digest, RequestBody.of(List.of(journey), redistribution).toArray());
        return JourneyKey.of(digest.digest());
    }

    private static void add(MessageDigest digest, byte[] part) {
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(part.length).flip());
        digest.update(part);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
