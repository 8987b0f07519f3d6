package dev.tributary.spark.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.Tributary;
import dev.tributary.pipeline.settings.RunCall;
import dev.tributary.pipeline.summary.RunSummary;
import dev.tributary.report.json.Json;
import dev.tributary.settings.FolderSettings;
import dev.tributary.spark.JobSettings;
import dev.tributary.spark.LocalSpark;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A run on one machine and one on Spark, by the settings of one folder. */
final class TwoRuns {
    /** What differs between any two runs, or is not there on Spark: the embedded program writes its files in a step. */
    private static final List<String> OF_EACH_RUN =
            List.of("run_id", "program", "started_at", "ended_at", "results", "steps", "export", "files", "quarantine");

    private final Path folder;

    TwoRuns(Path folder) {
        this.folder = folder;
    }

    Path embedded() {
        return folder.resolve("embedded");
    }

    Path spark() {
        return folder.resolve("spark");
    }

    void embedded(Map<String, String> environment) {
        Map<String, String> all = new HashMap<>(environment);
        all.put("TRIBUTARY_RESULTS", folder.resolve("embedded.db").toString());
        Tributary.configured(folder, all).run(embedded());
    }

    RunSummary onSpark(Map<String, String> environment) {
        Map<String, String> all = new HashMap<>(environment);
        all.putIfAbsent("TRIBUTARY_RESULTS", "parquet:" + folder.resolve("results"));
        return RunOnSpark.run(
                LocalSpark.session(),
                JobSettings.of(FolderSettings.read(folder, all)),
                RunCall.by("test"),
                OptionalInt.of(5),
                Optional.of(spark()));
    }

    /** Compares what the runs told, but for the number of a row, and the bytes of their reports. */
    void assertSame() {
        assertThat(document(embedded()).at("/checks/credit/attributed").asLong())
                .as("conversions with credit")
                .isPositive();
        assertThat(told(spark())).isEqualTo(told(embedded()));
        assertThat(quarantine(spark())).containsExactlyInAnyOrderElementsOf(quarantine(embedded()));
        assertThat(bytes(spark())).isEqualTo(bytes(embedded()));
    }

    private static String told(Path out) {
        ObjectNode document = document(out);
        document.remove(OF_EACH_RUN);
        // How CSV files are written is not told on Spark.
        if (document.path("intake") instanceof ObjectNode intake) {
            intake.remove("files");
        }
        // A stored credit of Spark does not name the model that made it: told is what this run made.
        if (document.path("report") instanceof ObjectNode report) {
            report.remove("credits_made_by");
        }
        return Json.text(document);
    }

    private static List<String> quarantine(Path out) {
        return StreamSupport.stream(document(out).path("quarantine").spliterator(), false)
                .map(row -> row.path("id").asString() + " " + row.path("reason").asString() + " "
                        + row.path("code").asString())
                .toList();
    }

    private static ObjectNode document(Path out) {
        JsonNode read = Json.read(bytesOf(out.resolve("run_results.json")));
        return (ObjectNode) read;
    }

    private static byte[] bytes(Path out) {
        return bytesOf(out.resolve("channel_reporting.csv"));
    }

    private static byte[] bytesOf(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
