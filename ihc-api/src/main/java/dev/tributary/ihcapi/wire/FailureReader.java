package dev.tributary.ihcapi.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Reads the reason of a failure. Its format is not documented, so any form is accepted. */
final class FailureReader {
    private static final List<String> IDS = List.of("conversion_id", "conversionId", "journey_id", "journeyId");
    private static final List<String> REASONS = List.of("message", "errorMessage", "error", "reason", "detail");

    private FailureReader() {}

    static List<Answer.Failure> failures(JsonNode list) {
        List<Answer.Failure> failures = new ArrayList<>();
        if (list.isArray()) {
            list.forEach(entry -> failures.add(failure(entry)));
        } else if (list.isObject() || list.isString()) {
            failures.add(failure(list));
        }
        return failures;
    }

    private static Answer.Failure failure(JsonNode entry) {
        Optional<String> conversion = first(entry, IDS);
        String status = entry.path("statusCode").isInt()
                ? "status " + entry.path("statusCode").intValue() + ": "
                : "";
        String reason =
                first(entry, REASONS).orElseGet(() -> entry.isString() ? entry.stringValue() : entry.toString());
        return new Answer.Failure(conversion, ServiceText.shown(status + reason));
    }

    /** Returns the message of an answer as a whole, if there is one. */
    static Optional<String> message(JsonNode root) {
        return Stream.of("message", "Message", "errorMessage", "error")
                .map(root::path)
                .filter(node -> !node.isMissingNode() && !node.isNull())
                .map(node -> ServiceText.shown(node.isString() ? node.stringValue() : node.toString()))
                .findFirst();
    }

    private static Optional<String> first(JsonNode entry, List<String> fields) {
        return fields.stream()
                .map(entry::path)
                .filter(JsonNode::isValueNode)
                .filter(node -> !node.isNull())
                .map(JsonNode::asString)
                .findFirst();
    }
}
