package dev.tributary.fuzz;

import dev.tributary.fuzz.subject.Reader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Prints the figures of the tested targets at the end, and appends them to a file if one is configured. */
final class Fuzzed implements AfterAllCallback {
    private static final List<Trial> TRIALS = new ArrayList<>();

    /** Creates a trial whose figures are printed. */
    static Trial trial(String name, Reader<?> reader, Limits limits) {
        Trial trial = new Trial(name, reader, limits);
        TRIALS.add(trial);
        return trial;
    }

    @Override
    public void afterAll(ExtensionContext context) throws IOException {
        for (Trial trial : TRIALS) {
            String line = trial.figures().line();
            System.out.println(line);
            String file = System.getProperty("tributary.fuzz.figures", "");
            if (!file.isEmpty()) {
                Files.writeString(Path.of(file), line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            }
        }
        TRIALS.clear();
    }
}
