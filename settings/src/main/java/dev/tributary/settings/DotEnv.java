package dev.tributary.settings;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import dev.tributary.core.text.Shown;
import dev.tributary.store.file.FileSort;
import dev.tributary.store.file.InputFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The {@code .env} file of the working directory. It may belong to another program, so an invalid line is an error only
 * if it could be a setting of this program. Immutable.
 *
 * @param entries its settings, the last one if a name occurs twice
 * @param notes what was ignored, a sentence each
 */
public record DotEnv(Map<String, String> entries, List<String> notes) {
    /** The name of the file. */
    public static final String FILE = ".env";

    /** An instance for a missing file. */
    public static final DotEnv NONE = new DotEnv(Map.of(), List.of());

    private static final long MOST_BYTES = 1 << 20;
    private static final int MOST_LINES_NAMED = 5;

    public DotEnv {
        entries = Map.copyOf(entries);
        notes = List.copyOf(notes);
    }

    /**
     * Reads the file of a folder, if there is one.
     *
     * @throws TributaryException USAGE when it cannot be read, or an invalid line was probably meant for this program
     */
    public static DotEnv read(Path folder) {
        Path file = folder.resolve(FILE);
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            return NONE;
        }
        try {
            if (FileSort.of(file) == FileSort.FOLDER) {
                // A common name for Python's virtual environments.
                return new DotEnv(Map.of(), List.of(".env is a folder and holds no settings"));
            }
            return of(DotEnvText.read(TextBytes.text(new InputFile("The file", file, MOST_BYTES).bytes())));
        } catch (IOException e) {
            throw new TributaryException(
                    ProblemKind.USAGE,
                    "The file .env in the working directory cannot be read.",
                    "Check its rights, or remove it.",
                    e);
        }
    }

    private static DotEnv of(DotEnvText text) {
        text.faults().stream().filter(DotEnvText.BadLine::ours).findFirst().ifPresent(fault -> {
            // The line may contain the key, so it is not repeated.
            throw new TributaryException(
                    ProblemKind.USAGE,
                    "The file .env cannot be used: line " + fault.line() + " " + fault.why() + ".",
                    "Write IHC_API_KEY=value or TRIBUTARY_...=value, in quotes or not; a comment begins with #.");
        });
        Map<String, String> entries = new HashMap<>();
        Map<String, Integer> lines = new HashMap<>();
        List<String> notes = new ArrayList<>(passedOver(text.faults()));
        for (DotEnvText.Entry entry : text.entries()) {
            String former = entries.put(entry.name(), entry.value());
            Integer line = lines.put(entry.name(), entry.line());
            if (former != null && !former.equals(entry.value()) && DotEnvText.isOurs(entry.name())) {
                notes.add(".env has " + Shown.plain(entry.name()) + " in line " + line + " and, otherwise, in line "
                        + entry.line() + "; the last one is used");
            }
        }
        return new DotEnv(entries, notes);
    }

    private static List<String> passedOver(List<DotEnvText.BadLine> faults) {
        if (faults.isEmpty()) {
            return List.of();
        }
        List<String> lines = faults.stream()
                .limit(MOST_LINES_NAMED)
                .map(fault -> "line " + fault.line() + " " + fault.why())
                .toList();
        int more = faults.size() - lines.size();
        return List.of(
                ".env: " + String.join("; ", lines) + (more == 0 ? "" : "; and " + more + " more") + "; passed over");
    }
}
