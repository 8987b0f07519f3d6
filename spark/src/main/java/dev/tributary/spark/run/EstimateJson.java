package dev.tributary.spark.run;

import dev.tributary.report.json.Json;
import dev.tributary.spark.job.JobEstimate;
import tools.jackson.databind.node.ObjectNode;

/** An estimate as a JSON document; {@code docs/reference/output-json.md} tells what it holds. */
public final class EstimateJson {
    private EstimateJson() {}

    /** Returns the document's text. */
    public static String of(JobEstimate estimate) {
        ObjectNode document = Json.document()
                .put("schema", "spark-estimate/1")
                .put("source", estimate.source())
                .put("session_rows", estimate.sessions())
                .put("conversions", estimate.conversions())
                .put("rows_set_aside_at_least", estimate.setAside())
                .put("session_rows_of_converting_users", estimate.converting())
                .put("shuffle_bytes_by_session", estimate.bytesBySession())
                .put("shuffle_bytes_by_user", estimate.bytesByUser())
                .put("partitions", estimate.parts());
        estimate.largest()
                .ifPresent(user ->
                        document.putObject("largest_user").put("id", user.id()).put("session_rows", user.sessions()));
        return Json.text(document);
    }
}
