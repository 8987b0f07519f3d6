package dev.tributary.cli.command.paths;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import dev.tributary.core.csv.CsvAsked;
import dev.tributary.core.text.Shown;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Optional;
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
        return new CsvAsked(
                encoding.map(CsvFlags::charset), delimiter.map(CsvFlags::between), decimal.map(CsvFlags::mark));
    }

    private static Charset charset(String name) {
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new TributaryException(
                    ProblemKind.USAGE,
                    "There is no encoding " + Shown.quoted(name) + ".",
                    "Examples are utf-8, utf-16le, windows-1252 and iso-8859-1.",
                    e);
        }
    }

    private static char between(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "comma" -> ',';
            case "semicolon" -> ';';
            case "tab", "\\t" -> '\t';
            case "bar", "pipe" -> '|';
            default -> {
                if (text.length() != 1 || text.equals("\"") || (text.isBlank() && !text.equals("\t"))) {
                    throw new TributaryException(
                            ProblemKind.USAGE,
                            "--delimiter is " + Shown.quoted(text) + ", which is not a single character.",
                            "Give comma, semicolon, tab, bar, or one character: --delimiter semicolon.");
                }
                yield text.charAt(0);
            }
        };
    }

    private static char mark(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "point", "dot", "." -> '.';
            case "comma", "," -> ',';
            default ->
                throw new TributaryException(
                        ProblemKind.USAGE,
                        "--decimal is " + Shown.quoted(text) + ".",
                        "Give the decimal mark: --decimal point, or --decimal comma.");
        };
    }
}
