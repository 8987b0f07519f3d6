package dev.tributary.report.run;

import dev.tributary.pipeline.summary.RunHead;
import dev.tributary.pipeline.summary.RunSummary;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The general data of a run as JSON. */
final class HeadJson {
    private HeadJson() {}

    static void write(ObjectNode document, RunSummary run) {
        RunHead head = run.head();
        document.put("schema", RunJson.SCHEMA);
        document.put("run_id", head.id());
        document.put("program", head.program());
        document.put("command", run.subject().command().label());
        document.put("status", run.state().label());
        boolean ended = head.endedAt().isPresent();
        document.put("exit_code", ended ? run.exitCode().code() : null);
        document.put("started_at", head.startedAt().toString());
        document.put("ended_at", text(head.endedAt()));
        document.put(
                "retry_after_s", run.retryAfter().map(wait -> wait.toSeconds()).orElse(null));
        document.put("results", head.results().orElse(null));
        ArrayNode steps = document.putArray("steps");
        head.steps()
                .forEach(step -> steps.addObject()
                        .put("id", step.step().label())
                        .put("status", step.state().label())
                        .put("started_at", step.startedAt().toString())
                        .put("ended_at", text(step.endedAt())));
    }

    private static @Nullable String text(Optional<Instant> time) {
        return time.map(Instant::toString).orElse(null);
    }
}
