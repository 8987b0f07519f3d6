package dev.tributary.guess;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder with files, which is guessed about. */
record Exports(Path folder) {
    Exports with(String name, String... lines) {
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve(name), String.join("\n", lines) + "\n");
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Guess guess() {
        return Guessing.of("csv:" + folder, Path::of);
    }

    String yaml() {
        return guess().proposal().orElseThrow().yaml();
    }

    /** Returns what a table was said to be. */
    String what(String table) {
        return guess().tables().stream()
                .filter(note -> note.table().name().equals(table))
                .findFirst()
                .orElseThrow()
                .what()
                .orElse("");
    }
}
