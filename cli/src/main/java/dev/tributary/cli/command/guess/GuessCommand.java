package dev.tributary.cli.command.guess;

import dev.tributary.cli.option.Debug;
import dev.tributary.cli.surroundings.Surroundings;
import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import dev.tributary.core.text.Shown;
import dev.tributary.guess.Guess;
import dev.tributary.guess.Guessing;
import dev.tributary.guess.Proposal;
import dev.tributary.pipeline.files.FilePlan;
import dev.tributary.report.guess.GuessJson;
import dev.tributary.report.guess.GuessOutcome;
import dev.tributary.report.guess.GuessText;
import dev.tributary.store.file.AtomicFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The command {@code guess}. */
@Command(
        name = "guess",
        description = "Look at a database or files, and propose the settings that read them.",
        mixinStandardHelpOptions = true)
public final class GuessCommand implements Callable<Integer> {
    private final Surroundings around;

    @Mixin
    GuessOptions options = new GuessOptions();

    @Mixin
    Debug debug = new Debug();

    public GuessCommand(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() {
        String address = options.source.db.orElseThrow(() -> new TributaryException(
                ProblemKind.USAGE,
                "No database is named.",
                "Name what you have with --db: a SQLite file, csv:FOLDER, parquet:FOLDER, json:FOLDER, duckdb:FILE,"
                        + " postgresql://HOST/DB or mysql://HOST/DB."));
        Optional<Path> file = options.out.map(around::resolve);
        file.ifPresent(path -> requireFree(path, address));
        Guess guess = Guessing.of(address, around::resolve);
        file.ifPresent(path -> guess.proposal().ifPresent(proposal -> write(path, proposal)));
        ProposalPreview preview = ProposalPreview.of(guess, address, around);
        GuessOutcome outcome = new GuessOutcome(
                guess, options.out.filter(any -> guess.proposal().isPresent()), preview.preview(), preview.without());
        if (options.json.wanted) {
            around.out().println(GuessJson.of(outcome));
        } else {
            GuessText.lines(outcome, around.screen(), around.program()).forEach(around.out()::println);
        }
        around.out().flush();
        return outcome.exitCode().code();
    }

    /** What somebody has written is never overwritten. */
    private void requireFree(Path file, String address) {
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new TributaryException(
                    ProblemKind.USAGE,
                    Shown.plain(file.toString()) + " is there already.",
                    "Name another file with --out, or remove it; what is in a file is never overwritten.");
        }
        FilePlan.none()
                .readsSource(Optional.of(around.address(address)))
                .writes("proposal", file)
                .check();
    }

    private static void write(Path file, Proposal proposal) {
        AtomicFile.write(file, out -> out.write(proposal.yaml().getBytes(StandardCharsets.UTF_8)));
    }
}
