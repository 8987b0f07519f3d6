package dev.tributary.fuzz.subject;

import dev.tributary.calibrate.answers.AnsweredJourney;
import dev.tributary.calibrate.answers.AnswersFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A file of stored answers, from which models are learned. */
public final class AnswersFileTarget implements Reader<List<AnsweredJourney>> {
    private final Path file = Scratch.folder().resolve("answers.jsonl");

    @Override
    public List<AnsweredJourney> read(byte[] bytes) throws IOException {
        Files.write(file, bytes);
        return AnswersFile.read(file);
    }

    @Override
    public void check(byte[] bytes, List<AnsweredJourney> read) throws IOException {
        Fault.unlessEqual("read again", read(bytes), read);
    }
}
