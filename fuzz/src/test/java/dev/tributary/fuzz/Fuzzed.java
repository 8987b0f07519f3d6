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

/** Tells the figures of the targets that were tried, when all is over, and appends them to a file where one is named. */
final class Fuzzed implements AfterAllCallback {
    private static final List<Trial> TRIALS = new ArrayList<>();

    /** Makes a trial whose figures are told. */
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
