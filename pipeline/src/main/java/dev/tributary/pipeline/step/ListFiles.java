package dev.tributary.pipeline.step;

import dev.tributary.core.column.IdIndex;
import dev.tributary.core.facts.CodePoints;
import dev.tributary.core.facts.Conversion;
import dev.tributary.core.facts.Facts;
import dev.tributary.pipeline.form.RunLists;
import dev.tributary.pipeline.settings.Command;
import dev.tributary.pipeline.summary.AttributionCounts;
import dev.tributary.pipeline.summary.ReportOutcome;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The lists of a run: the source's rows that were not used, also stored as a table in the results, and the conversions
 * without credit, each with its reason.
 */
public final class ListFiles {
    private static final String UNANSWERED = "unanswered";
    private static final Comparator<RunLists.WithoutCredit> BY_ID =
            Comparator.comparing(row -> row.conversion().id(), CodePoints::compare);

    private ListFiles() {}

    /** Writes non-empty lists; returns the files. */
    public static List<Path> write(
            Command command,
            RunContext context,
            Optional<AttributionCounts> attribution,
            Optional<ReportOutcome> report) {
        if (context.factsRead().isEmpty()) {
            return List.of();
        }
        Facts facts = context.factsRead().get();
        context.resultsOpened().ifPresent(results -> results.replaceQuarantine(facts.setAside()));
        RunLists lists = new RunLists(
                command, context.window().zone(), facts.setAside(), withoutCredit(context, facts, attribution, report));
        return context.forms().lists().write(lists, context.settings().folder());
    }

    private static List<RunLists.WithoutCredit> withoutCredit(
            RunContext context, Facts facts, Optional<AttributionCounts> attribution, Optional<ReportOutcome> report) {
        Map<String, String> reasons = new TreeMap<>();
        report.ifPresent(made -> made.checks()
                .credit()
                .unanswered()
                .forEach(conversion -> reasons.put(conversion, "no credit is stored for it")));
        attribution.ifPresent(
                counts -> counts.unanswered().forEach(one -> reasons.put(one.conversionId(), one.reason())));
        Stream<RunLists.WithoutCredit> unanswered = reasons.entrySet().stream()
                .filter(entry -> facts.conversions().find(entry.getKey()) != IdIndex.ABSENT)
                .map(entry ->
                        new RunLists.WithoutCredit(conversion(facts, entry.getKey()), entry.getValue(), UNANSWERED));
        Stream<RunLists.WithoutCredit> unattributed = context.journeysSeen().stream()
                .flatMap(journeys -> journeys.unattributed().stream())
                .map(one -> new RunLists.WithoutCredit(
                        one.conversion(), one.why().reason(), one.why().code()));
        return Stream.concat(unanswered, unattributed).sorted(BY_ID).toList();
    }

    private static Conversion conversion(Facts facts, String id) {
        return facts.conversions().get(facts.conversions().find(id));
    }
}
