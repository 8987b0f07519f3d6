package dev.tributary.ihcapi.wire;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/** Writes the bodies of the endpoint's answers. Thread-safe. */
public final class AnswerWriter {
    /** The status of a journey that could not be attributed while others were. */
    private static final int NOT_ACCEPTABLE = 406;

    private AnswerWriter() {}

    /** Writes an attribution; its status is 206 if a journey failed, else 200. */
    public static byte[] attribution(int status, List<Answer.Value> values, List<Answer.Failure> failures) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(1024 + values.size() * 200);
        try (JsonGenerator json = WireJson.MAPPER.createGenerator(out)) {
            json.writeStartObject();
            json.writeNumberProperty("statusCode", status);
            json.writeArrayPropertyStart("value");
            values.forEach(value -> write(json, value));
            json.writeEndArray();
            json.writeArrayPropertyStart("partialFailureErrors");
            failures.forEach(failure -> write(json, failure));
            json.writeEndArray();
            json.writeEndObject();
        }
        return out.toByteArray();
    }

    /** Writes a refusal as the service does: with a status in the body. */
    public static byte[] refusal(int status, String message) {
        return message(Optional.of(status), message);
    }

    /** Writes a refusal as the gateway does: without a status. */
    public static byte[] gateway(String message) {
        return message(Optional.empty(), message);
    }

    private static byte[] message(Optional<Integer> status, String message) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonGenerator json = WireJson.MAPPER.createGenerator(out)) {
            json.writeStartObject();
            status.ifPresent(code -> json.writeNumberProperty("statusCode", code));
            json.writeStringProperty("message", message);
            json.writeEndObject();
        }
        return out.toByteArray();
    }

    private static void write(JsonGenerator json, Answer.Value value) {
        json.writeStartObject();
        json.writeStringProperty("conversion_id", value.conversionId());
        json.writeStringProperty("session_id", value.sessionId());
        write(json, "initializer", value.share().initializer());
        write(json, "holder", value.share().holder());
        write(json, "closer", value.share().closer());
        write(json, "ihc", value.share().ihc());
        json.writeEndObject();
    }

    /** Writes 0.0001 without an exponent: not every JSON reader accepts 1.0E-4. */
    private static void write(JsonGenerator json, String field, double number) {
        BigDecimal decimal = BigDecimal.valueOf(number).stripTrailingZeros();
        json.writeName(field);
        json.writeNumber(decimal.setScale(Math.max(1, decimal.scale())).toPlainString());
    }

    private static void write(JsonGenerator json, Answer.Failure failure) {
        json.writeStartObject();
        if (failure.conversionId().isPresent()) {
            json.writeStringProperty("conversion_id", failure.conversionId().get());
        } else {
            json.writeNullProperty("conversion_id");
        }
        json.writeNumberProperty("statusCode", NOT_ACCEPTABLE);
        json.writeStringProperty("message", failure.reason());
        json.writeEndObject();
    }
}
