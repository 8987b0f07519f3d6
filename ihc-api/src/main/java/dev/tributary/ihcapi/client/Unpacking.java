package dev.tributary.ihcapi.client;

import dev.tributary.core.ledger.Payload;
import dev.tributary.ihcapi.ClientPolicy;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.zip.GZIPInputStream;

/** Unpacks an answer that came packed although that was not asked for. No more is unpacked than an answer may hold. */
final class Unpacking {
    private Unpacking() {}

    static Reply reply(HttpResponse<Payload> response, ClientPolicy policy) {
        String packing = response.headers()
                .firstValue("content-encoding")
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .orElse("identity");
        return switch (packing) {
            case "identity", "" -> answered(response, response.body());
            case "gzip", "x-gzip" -> unzipped(response, policy.maxAnswerBytes());
            default -> unreadable(response, "an answer that is packed in a way nobody asked for");
        };
    }

    private static Reply unzipped(HttpResponse<Payload> response, int most) {
        try (GZIPInputStream unpacked =
                new GZIPInputStream(new ByteArrayInputStream(response.body().toArray()))) {
            byte[] body = unpacked.readNBytes(most);
            return unpacked.read() < 0
                    ? answered(response, Payload.copyOf(body))
                    : new Reply.Failed(Reply.Kind.TOO_LARGE, "the answer is longer than allowed");
        } catch (IOException e) {
            return unreadable(response, "an answer whose packing is not sound");
        }
    }

    /** A refusal is told by its status alone; a success that cannot be read is none. */
    private static Reply unreadable(HttpResponse<Payload> response, String what) {
        boolean success = response.statusCode() >= 200 && response.statusCode() < 300;
        return success
                ? new Reply.Failed(Reply.Kind.UNREADABLE, what)
                : answered(response, Payload.copyOf(new byte[0]));
    }

    private static Reply answered(HttpResponse<Payload> response, Payload body) {
        return new Reply.Answered(
                response.statusCode(),
                RetryAfter.of(response.headers()),
                response.headers().firstValue("location"),
                body);
    }
}
