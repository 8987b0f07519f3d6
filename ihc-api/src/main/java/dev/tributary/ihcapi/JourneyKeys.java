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
 * Digests journeys: SHA-256 over the service's address, the conversion type, the epoch, and the very bytes that would be
 * sent for the journey alone, redistribution parameters included; each with its length before it, so that no two
 * different things run together into the same bytes. What is not sent, revenue and cost above all, is not part of it.
 * Thread-safe.
 */
public final class JourneyKeys {
    /** Part of every digest. A change would have every journey that was ever answered paid for again. */
    private static final String VERSION = "tributary 1";

    private final ServiceUrl service;
    private final ServiceTypes types;
    private final Redistribution redistribution;
    private final String epoch;

    /**
     * @param epoch a text that a user changes when the service's model was trained anew, so that the same journeys get
     *     other answers
     */
    public JourneyKeys(ServiceUrl service, ServiceTypes types, Redistribution redistribution, String epoch) {
        this.service = service;
        this.types = types;
        this.redistribution = redistribution;
        this.epoch = epoch;
    }

    /** The journey's key. */
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
