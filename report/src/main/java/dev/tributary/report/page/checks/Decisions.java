package dev.tributary.report.page.checks;

import dev.tributary.core.text.Shown;
import dev.tributary.pipeline.page.PageProof;
import dev.tributary.report.common.DecidedText;
import dev.tributary.report.common.IntakeText;
import dev.tributary.report.common.SpendText;
import dev.tributary.report.text.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What was decided about a source, in the words of the text for a terminal. */
public final class Decisions {
    private Decisions() {}

    /**
     * What was decided about one thing.
     *
     * @param what its label
     * @param lines the decision, and details
     */
    public record About(String what, List<String> lines) {
        public About {
            lines = List.copyOf(lines);
        }
    }

    static List<About> of(PageProof proof) {
        List<About> all = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        String what = "";
        for (Line line : lines(proof)) {
            if (!line.label().isEmpty() && !line.label().equals(what)) {
                add(all, what, lines);
                lines.clear();
                what = line.label();
            }
            lines.add(Shown.whole(line.text().strip()));
        }
        add(all, what, lines);
        return all;
    }

    private static void add(List<About> all, String what, List<String> lines) {
        if (!lines.isEmpty()) {
            all.add(new About(what, lines));
        }
    }

    private static List<Line> lines(PageProof proof) {
        return Stream.of(
                        IntakeText.lines(proof.intake()).stream().map(Line::of).toList(),
                        DecidedText.lines(
                                proof.journeys().options(), proof.journeys().decided()),
                        SpendText.lines(
                                proof.checks().cost().spend(),
                                proof.checks().campaigns().isPresent()))
                .flatMap(List::stream)
                .toList();
    }
}
