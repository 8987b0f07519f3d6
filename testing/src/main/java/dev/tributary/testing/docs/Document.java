package dev.tributary.testing.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** One of the project's documents, in Markdown. */
public record Document(Path file, List<String> lines) {
    private static final Path ROOT =
            Path.of(System.getProperty("tributary.root", "")).toAbsolutePath().normalize();

    /** Returns all documents: those in the project's root, those of the models and those under docs. */
    public static List<Document> all() {
        try (Stream<Path> top = Files.list(ROOT);
                Stream<Path> models = Files.list(ROOT.resolve("models"));
                Stream<Path> docs = Files.walk(ROOT.resolve("docs"))) {
            return Stream.of(top, models, docs)
                    .flatMap(files -> files)
                    .filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .map(Document::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns a document by its path below the project's root. */
    public static Document of(String path) {
        return read(ROOT.resolve(path));
    }

    private static Document read(Path file) {
        try {
            return new Document(file, Files.readAllLines(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns its path below the project's root. */
    public String name() {
        return ROOT.relativize(file).toString();
    }

    public String text() {
        return String.join("\n", lines);
    }

    @Override
    public String toString() {
        return name();
    }
}
