package dev.tributary.testing;

import dev.tributary.core.attribution.SessionShare;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** Parses the recorded results. Their cells contain neither commas nor quotes, so a line is split at its commas. */
final class GoldenFiles {
    private GoldenFiles() {}

    static List<GoldenRow> attribution(Path file) throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.skip(1).map(GoldenFiles::row).toList();
        }
    }

    static List<GoldenChannelDay> channelReporting(Path file) throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.skip(1).map(GoldenFiles::channelDay).toList();
        }
    }

    static List<List<String>> rows(Path file) throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.skip(1).map(GoldenFiles::cells).toList();
        }
    }

    private static GoldenRow row(String line) {
        List<String> cells = cells(line);
        SessionShare share = new SessionShare(number(cells, 2), number(cells, 3), number(cells, 4), number(cells, 5));
        return new GoldenRow(cells.get(0), cells.get(1), share);
    }

    private static GoldenChannelDay channelDay(String line) {
        List<String> cells = cells(line);
        return new GoldenChannelDay(
                cells.get(0),
                LocalDate.parse(cells.get(1)),
                number(cells, 2),
                number(cells, 3),
                number(cells, 4),
                optional(cells, 5),
                optional(cells, 6));
    }

    private static List<String> cells(String line) {
        return List.of(line.split(",", -1));
    }

    private static double number(List<String> cells, int column) {
        return Double.parseDouble(cells.get(column));
    }

    private static OptionalDouble optional(List<String> cells, int column) {
        return cells.get(column).isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(number(cells, column));
    }
}
