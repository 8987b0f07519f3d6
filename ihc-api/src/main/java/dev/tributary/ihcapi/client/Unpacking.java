package dev.tributary.ihcapi.client;

import dev.tributary.core.ledger.Payload;
import dev.tributary.ihcapi.ClientPolicy;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.zip.GZIPInputStream;

/** Decompresses an answer that is compressed although that was not requested, up to the maximum length of an answer. */
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
            default -> unreadable(response, "an answer with a content encoding that was not requested");
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
            return unreadable(response, "an answer that cannot be decompressed");
        }
    }

    /** A refusal is recognised by its status alone; a success that cannot be read is not a success. */
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
