package dev.tributary.report.run;

import dev.tributary.pipeline.form.RunDocuments;
import dev.tributary.pipeline.summary.RunSummary;
import dev.tributary.report.json.Json;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** A run's document as JSON. */
final class Documents implements RunDocuments {
    @Override
    public String of(RunSummary run) {
        return RunJson.of(run);
    }

    @Override
    public Optional<Head> read(byte[] document) {
        try {
            JsonNode found = Json.read(document);
            return Optional.of(new Head(
                    found.path("run_id").asString(""), found.path("results").asString("")));
        } catch (JacksonException none) {
            return Optional.empty();
        }
    }
}
