package dev.tributary.cli.command.paths;

import dev.tributary.core.csv.CsvAsked;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import picocli.CommandLine.Option;

/** The format of an input CSV file. What is not given is detected. */
final class CsvFlags {
    @Option(
            names = "--delimiter",
            paramLabel = "CHAR",
            description = "delimiter of cells: comma, semicolon, tab, bar, or any other character (default: detected)")
    Optional<String> delimiter = Optional.empty();

    @Option(
            names = "--decimal",
            paramLabel = "point|comma",
            description = "decimal mark of numbers (default: detected)")
    Optional<String> decimal = Optional.empty();

    @Option(
            names = "--encoding",
            paramLabel = "NAME",
            description = "encoding, such as utf-8, utf-16le, windows-1252 or iso-8859-2 (default: detected)")
    Optional<String> encoding = Optional.empty();

    CsvAsked asked() {
        Map<String, String> given = new TreeMap<>();
        encoding.ifPresent(text -> given.put("encoding", text));
        delimiter.ifPresent(text -> given.put("delimiter", text));
        decimal.ifPresent(text -> given.put("decimal", text));
        return CsvAsked.of(given, "--");
    }
}
