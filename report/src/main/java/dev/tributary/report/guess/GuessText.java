package dev.tributary.report.guess;

import dev.tributary.core.text.Shown;
import dev.tributary.guess.Guess;
import dev.tributary.guess.OpenQuestion;
import dev.tributary.guess.PresetFit;
import dev.tributary.report.preview.PreviewText;
import dev.tributary.report.text.Line;
import dev.tributary.report.text.Numbers;
import dev.tributary.report.text.Screen;
import java.util.ArrayList;
import java.util.List;

/** A guess as text. */
public final class GuessText {
    /** Databases of shops have hundreds of tables that concern nobody here. */
    private static final int MOST_UNKNOWN = 20;

    private final GuessOutcome outcome;
    private final Guess guess;
    private final Screen screen;
    private final List<String> lines = new ArrayList<>();

    private GuessText(GuessOutcome outcome, Screen screen) {
        this.outcome = outcome;
        this.guess = outcome.guess();
        this.screen = screen;
    }

    /**
     * Returns the lines, without an end of line.
     *
     * @param program how the program was called, for the next command
     */
    public static List<String> lines(GuessOutcome outcome, Screen screen, String program) {
        return new GuessText(outcome, screen).lines(program);
    }

    private List<String> lines(String program) {
        line(
                "Source",
                guess.address() + ": " + Numbers.counted(guess.tables().size(), "table", "tables")
                        + ", of which names, columns and some first rows were looked at");
        tables();
        guess.presets().forEach(this::preset);
        guess.fits().why().ifPresent(why -> line("Because", why));
        guess.notes().forEach(note -> line("Note", note));
        guess.proposal()
                .ifPresentOrElse(
                        proposal -> {
                            title("Proposed tributary.yml");
                            proposal.yaml().lines().forEach(lines::add);
                            questions();
                            preview();
                            lines.add("");
                            next(program);
                        },
                        this::nothing);
        return lines;
    }

    private void tables() {
        long unknown =
                guess.tables().stream().filter(table -> table.what().isEmpty()).count();
        int shown = 0;
        for (Guess.TableNote table : guess.tables()) {
            String name = Shown.plain(table.table().name());
            if (table.what().isPresent()) {
                line("Table", name + ": " + table.what().get());
            } else if (shown < MOST_UNKNOWN) {
                shown++;
                line("Table", name + ": nothing that is known");
            }
        }
        if (unknown > shown) {
            line("Table", Numbers.count(unknown - shown) + " more: nothing that is known");
        }
    }

    private void preset(PresetFit fit) {
        boolean first = guess.presets().get(0).equals(fit);
        line("Preset", fit.name() + (first ? " is proposed: " : " fits, too: ") + fit.title());
    }

    private void questions() {
        title("To decide");
        int number = 0;
        for (OpenQuestion question : outcome.questions()) {
            number++;
            lines.add(screen.folded(number + ". " + Shown.whole(question.question())));
            lines.add("   " + Shown.whole(question.setting()));
        }
    }

    private void preview() {
        outcome.preview().ifPresent(preview -> {
            title("Preview of what it reads");
            lines.addAll(PreviewText.lines(preview, screen));
        });
        outcome.without().ifPresent(why -> {
            lines.add("");
            line("Preview", why);
        });
    }

    private void next(String program) {
        String db = guess.proposal().filter(proposal -> !proposal.named()).isPresent() ? " --db ADDRESS" : "";
        outcome.file()
                .ifPresentOrElse(
                        file -> {
                            line("File", file);
                            String config = file.equals("tributary.yml") ? "" : " --config " + Shown.plain(file);
                            line("Next", program + " run" + config + db + " --out out");
                        },
                        () -> line(
                                "Next",
                                "write it to a file with --out tributary.yml, then: " + program + " run" + db
                                        + " --out out"));
    }

    private void nothing() {
        lines.add("");
        line("Nothing", "was recognised: no preset fits, and no table looks like visits or orders.");
        line(
                "Next",
                "name the tables and columns in tributary.yml: docs/how-to/bring-your-own-tables.md shows how;"
                        + " tributary presets lists the exports that can be read as they are");
    }

    private void title(String title) {
        lines.add("");
        lines.add(screen.bold(title));
    }

    private void line(String label, String text) {
        Line line = new Line(label, text);
        String folded = screen.folded(line.padded() + Shown.whole(line.text()));
        int end = Math.min(line.padded().length(), folded.length());
        lines.add(screen.bold(folded.substring(0, end)) + folded.substring(end));
    }
}
