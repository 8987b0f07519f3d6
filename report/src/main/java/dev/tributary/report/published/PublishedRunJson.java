package dev.tributary.report.published;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import dev.tributary.core.facts.DateWindow;
import dev.tributary.core.facts.DayZone;
import dev.tributary.core.facts.Facts;
import dev.tributary.core.report.DateBasis;
import dev.tributary.core.report.Metrics;
import dev.tributary.core.report.ReportDates;
import dev.tributary.core.report.WindowTotals;
import dev.tributary.core.text.Shown;
import dev.tributary.pipeline.page.PageOrigin;
import dev.tributary.pipeline.page.PublishedRun;
import dev.tributary.report.json.Json;
import dev.tributary.store.Origin;
import dev.tributary.store.OriginCount;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Reads the document of a run that has published its results, as {@code RunJson} writes it. */
public final class PublishedRunJson {
    /** The name of the format of a run's document, with its version. */
    public static final String SCHEMA = "run-results/1";

    private final JsonDocument document;
    private final JsonNode report;

    private PublishedRunJson(JsonDocument document) {
        this.document = document;
        this.report = document.object(document.root(), "report");
    }

    /**
     * Reads a document.
     *
     * @param where the results, for messages
     * @throws TributaryException STORAGE when it is none of a run that has published a report
     */
    public static PublishedRun read(String document, String where) {
        try {
            JsonNode root = Json.read(document);
            String schema = root.path("schema").asString("");
            if (!schema.equals(SCHEMA)) {
                throw new IllegalArgumentException("it has the format " + Shown.quoted(schema)
                        + ", and this program knows " + SCHEMA + "; a newer Tributary may read it");
            }
            return new PublishedRunJson(new JsonDocument(root)).run();
        } catch (JacksonException | IllegalArgumentException | DateTimeException e) {
            throw new TributaryException(
                    ProblemKind.STORAGE,
                    "The document of the run in the table run of " + Shown.whole(where) + " cannot be read: "
                            + Shown.whole(String.valueOf(e.getMessage())) + ".",
                    "Use the Tributary that wrote it, or run bin/tributary-spark run again.",
                    e);
        }
    }

    private PublishedRun run() {
        DateWindow window = window();
        ReportDates dates = new ReportDates(
                DateBasis.of(document.text(report, "date_basis"))
                        .orElseThrow(() -> new IllegalArgumentException("no date basis")),
                window.zone());
        return new PublishedRun(
                new PageOrigin.Run(
                        document.text(document.root(), "run_id"),
                        document.text(document.root(), "program"),
                        Instant.parse(document.text(document.root(), "started_at"))),
                window,
                dates,
                rows(),
                document.list(report, "credits_made_by").map(this::origin).toList(),
                new ReadJourneys(document).counts(),
                new ReadChecks(document).checks(),
                totals(window),
                new ReadIntake(document).intake());
    }

    private DateWindow window() {
        JsonNode window = document.object(document.root(), "window");
        return new DateWindow(
                day(window, "from"), day(window, "to"), DayZone.of(ZoneId.of(document.text(window, "zone"))));
    }

    private Optional<LocalDate> day(JsonNode window, String name) {
        return window.has(name) ? Optional.of(LocalDate.parse(document.text(window, name))) : Optional.empty();
    }

    private Facts.RowCounts rows() {
        JsonNode source = document.object(document.root(), "source");
        return new Facts.RowCounts(
                document.count(source, "sessions"),
                document.count(source, "conversions"),
                document.countIfAny(source, "costs"),
                document.countIfAny(source, "spend"));
    }

    private OriginCount origin(JsonNode made) {
        return new OriginCount(
                new Origin(
                        document.text(made, "attributor"),
                        document.text(made, "conv_type_id"),
                        document.text(made, "description")),
                document.count(made, "conversions"));
    }

    private WindowTotals totals(DateWindow window) {
        SortedMap<String, Metrics> channels = new TreeMap<>();
        document.list(report, "channels")
                .forEach(channel -> channels.put(document.text(channel, "channel"), metrics(channel)));
        return window.isAll()
                ? new WindowTotals(window, channels, Metrics.ZERO, Metrics.ZERO)
                : new WindowTotals(
                        window,
                        channels,
                        credit(document.object(report, "total_on_other_days")),
                        metrics(document.object(report, "apart")));
    }

    private Metrics metrics(JsonNode node) {
        return new Metrics(
                document.amount(node, "cost"), document.amount(node, "ihc"), document.amount(node, "ihc_revenue"));
    }

    private Metrics credit(JsonNode node) {
        return new Metrics(Metrics.ZERO.cost(), document.amount(node, "ihc"), document.amount(node, "ihc_revenue"));
    }
}
