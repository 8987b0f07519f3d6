package dev.tributary.report.page.flow;

import dev.tributary.pipeline.page.PathSteps;
import dev.tributary.pipeline.page.PathSteps.Place;
import dev.tributary.report.page.material.CsvLink;
import dev.tributary.report.page.text.PageText;
import dev.tributary.report.paths.TransitionsCsv;
import java.util.Comparator;
import java.util.List;

/** Steps as {@code from,to,count,from_kind,to_kind}, with the names of places in the list of a Markov chain's steps. */
final class StepsCsv {
    private static final int MOST = 5_000;

    private StepsCsv() {}

    static CsvLink of(PathSteps steps, PageText text) {
        boolean cut = steps.steps().size() > MOST;
        List<PathSteps.Step> saved = cut
                ? steps.steps().stream()
                        .sorted(Comparator.comparing(PathSteps.Step::count).reversed())
                        .limit(MOST)
                        .toList()
                : steps.steps();
        return CsvLink.of(
                "transitions.csv",
                cut
                        ? "Download the " + text.count(MOST) + " most frequent of "
                                + text.count(steps.steps().size()) + " as CSV"
                        : "Download as CSV",
                List.of("from", "to", "count", "from_kind", "to_kind"),
                saved.stream().map(StepsCsv::cells).toList());
    }

    private static List<String> cells(PathSteps.Step step) {
        return List.of(
                name(step.from()), name(step.to()), Long.toString(step.count()), kind(step.from()), kind(step.to()));
    }

    private static String name(Place place) {
        if (place instanceof Place.At at) {
            return TransitionsCsv.state(List.of(at.channel()));
        }
        return switch ((Place.Edge) place) {
            case START -> TransitionsCsv.START;
            case ORDER -> TransitionsCsv.CONVERSION;
            case END -> TransitionsCsv.NULL;
        };
    }

    private static String kind(Place place) {
        if (place instanceof Place.At) {
            return TransitionsCsv.STATE;
        }
        return switch ((Place.Edge) place) {
            case START -> "start";
            case ORDER -> "conversion";
            case END -> "null";
        };
    }
}
