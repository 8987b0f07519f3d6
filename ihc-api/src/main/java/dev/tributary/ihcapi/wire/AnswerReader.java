package dev.tributary.ihcapi.wire;

import dev.tributary.core.attribution.SessionShare;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;

/** Parses the body of an answer. Results are parsed strictly; unknown members are ignored. Thread-safe. */
public final class AnswerReader {
    private static final ObjectReader READER =
            WireJson.MAPPER.readerFor(JsonNode.class).with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private AnswerReader() {}

    /** Parses a body; an unexpected one is also a result, not an exception. */
    public static Answer read(InputStream body) {
        try {
            JsonNode root = READER.readValue(body);
            return root.isObject() ? answer(root) : new Answer.Unexpected("a JSON document that is not an object");
        } catch (JacksonException e) {
            return new Answer.Unexpected("not valid JSON: " + WireJson.complaint(e));
        } catch (UnexpectedShapeException e) {
            return new Answer.Unexpected(e.what);
        }
    }

    private static Answer answer(JsonNode root) {
        return new Answer.Read(
                statusCode(root.path("statusCode")),
                values(root.path("value")),
                FailureReader.failures(root.path("partialFailureErrors")),
                FailureReader.message(root));
    }

    private static OptionalInt statusCode(JsonNode status) {
        if (status.isMissingNode()) {
            return OptionalInt.empty();
        }
        if (!status.isInt() || status.intValue() < 100 || status.intValue() > 599) {
            throw new UnexpectedShapeException("'statusCode' is no status");
        }
        return OptionalInt.of(status.intValue());
    }

    private static Optional<List<Answer.Value>> values(JsonNode list) {
        // A refusal may contain null; whether a list is needed depends on the status.
        if (list.isMissingNode() || list.isNull()) {
            return Optional.empty();
        }
        if (!list.isArray()) {
            throw new UnexpectedShapeException("'value' is not a list");
        }
        List<Answer.Value> values = new ArrayList<>(list.size());
        list.forEach(row -> values.add(new Answer.Value(
                text(row, "conversion_id"),
                text(row, "session_id"),
                new SessionShare(
                        number(row, "initializer"),
                        number(row, "holder"),
                        number(row, "closer"),
                        number(row, "ihc")))));
        return Optional.of(values);
    }

    private static String text(JsonNode row, String field) {
        JsonNode value = row.path(field);
        if (!value.isString()) {
            throw new UnexpectedShapeException("a row of 'value' has no text in '" + field + "'");
        }
        return value.stringValue();
    }

    private static double number(JsonNode row, String field) {
        JsonNode value = row.path(field);
        if (!value.isNumber()) {
            throw new UnexpectedShapeException("a row of 'value' has no number in '" + field + "'");
        }
        return Double.parseDouble(value.asString());
    }

    /** Ends the parsing of a body in another format. */
    private static final class UnexpectedShapeException extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final String what;

        UnexpectedShapeException(String what) {
            super(what);
            this.what = what;
        }
    }
}
