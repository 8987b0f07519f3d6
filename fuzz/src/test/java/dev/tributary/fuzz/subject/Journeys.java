package dev.tributary.fuzz.subject;

import dev.tributary.core.attribution.Outcome;
import dev.tributary.core.attribution.SessionShare;
import dev.tributary.core.attribution.ihc.Redistribution;
import dev.tributary.core.journey.Journey;
import dev.tributary.ihcapi.wire.JourneysReader;
import dev.tributary.ihcapi.wire.JourneysWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.DoubleStream;

/** Journeys for targets, and the rules for all outcomes. */
final class Journeys {
    private static final double ROUNDING = 1e-9;

    private Journeys() {}

    /** Returns three journeys, of one, two and three sessions: c1, c2 and c3 with the sessions s1 to s6. */
    static List<Journey> three() {
        try {
            return JourneysReader.read(new ByteArrayInputStream(text().getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the journeys in the format of a request. */
    static String text() {
        return "{\"customer_journeys\":[" + row(1, 1, "Email", 1) + "," + row(2, 2, "Search", 0) + ","
                + row(2, 3, "Direct", 1) + "," + row(3, 4, "Email", 0) + "," + row(3, 5, "Search", 0) + ","
                + row(3, 6, "Direct", 1) + "]}";
    }

    private static String row(int conversion, int session, String channel, int converts) {
        return "{\"conversion_id\":\"c" + conversion + "\",\"session_id\":\"s" + session
                + "\",\"timestamp\":\"2023-09-0" + session + " 10:00:00\",\"channel_label\":\"" + channel
                + "\",\"holder_engagement\":1,\"closer_engagement\":0,\"conversion\":" + converts
                + ",\"impression_interaction\":0}";
    }

    /** Returns the journeys as the content of a file. */
    static byte[] written(List<Journey> journeys, Redistribution redistribution) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        JourneysWriter.write(out, journeys, redistribution);
        return out.toByteArray();
    }

    /**
     * Requires that credit is in 0 to 1 and sums to 1 within the tolerance, and that the reason for missing credit can
     * be displayed.
     */
    static void require(Outcome outcome) {
        if (outcome instanceof Outcome.Unanswered unanswered) {
            Help.require("reason", unanswered.reason());
            return;
        }
        List<SessionShare> shares = ((Outcome.Attributed) outcome).shares();
        for (SessionShare share : shares) {
            if (!DoubleStream.of(share.initializer(), share.holder(), share.closer(), share.ihc())
                    .allMatch(number -> number >= 0 && number <= 1 + ROUNDING)) {
                throw new Fault("a share that is not between 0 and 1: " + share);
            }
        }
        double sum = shares.stream().mapToDouble(SessionShare::ihc).sum();
        if (!(Math.abs(sum - 1) <= Outcome.TOLERANCE + ROUNDING)) {
            throw new Fault("credits that sum to " + sum);
        }
    }
}
