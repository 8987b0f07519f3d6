package dev.tributary.report.guess;

import dev.tributary.guess.Guess;
import dev.tributary.guess.OpenQuestion;
import dev.tributary.guess.Proposal;
import dev.tributary.pipeline.preview.Preview;
import dev.tributary.pipeline.summary.ExitCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The outcome of the command {@code guess}.
 *
 * @param guess what was found
 * @param file the file that the proposal was written to, as users name it; empty if it was not written
 * @param preview the preview of what the proposal reads
 * @param without why there is no preview, a sentence; empty if there is one
 */
public record GuessOutcome(Guess guess, Optional<String> file, Optional<Preview> preview, Optional<String> without) {
    /** Returns what could not be decided, with what the preview shows. */
    public List<OpenQuestion> questions() {
        List<OpenQuestion> all = new ArrayList<>(guess.questions());
        boolean none =
                preview.filter(read -> read.totals().conversions().count() == 0).isPresent()
                        && guess.proposal().filter(Proposal::complete).isPresent();
        if (none) {
            all.add(new OpenQuestion(
                    "No row is an order, as the proposal reads them. Where are the orders?",
                    "source: {conversions: {db: ADDRESS, preset: NAME}}, or table: and columns: in place of preset:"));
        }
        return all;
    }

    /** Success if something is proposed, whatever remains to be decided. */
    public ExitCode exitCode() {
        return guess.proposal().isPresent() ? ExitCode.SUCCESS : ExitCode.SOURCE_DATA;
    }
}
