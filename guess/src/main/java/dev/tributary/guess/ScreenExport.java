package dev.tributary.guess;

import dev.tributary.core.TributaryException;
import dev.tributary.core.text.TextCoding;
import dev.tributary.store.csv.CsvInput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds CSV files that were exported from the screens of Google Analytics or of advertising platforms. They have lines before
 * their header, and sums instead of rows for each visit.
 */
final class ScreenExport {
    private static final int LINES = 40;
    private static final Pattern FILE = Pattern.compile("(?i).+\\.(csv|tsv|txt)(\\.gz)?");
    private static final Pattern RULE = Pattern.compile("\"?#\\s*[-=_]{3,}[,;\\t\"\\s]*");
    /** Whatever the language of the words: a day without separators, or two of them. */
    private static final Pattern DAYS = Pattern.compile("\"?#.*\\b20\\d{6}\\b.*");

    private static final Pattern AMOUNT = Pattern.compile(
            "(?i).*\\b(cost|spend|spent|amount spent|betrag|kosten|coste|coût|dépenses|importe|costo|spesa|kosten|custo)\\b.*");
    private static final Pattern CAMPAIGN =
            Pattern.compile("(?i).*(campaign|kampagne|campaña|campagne|campagna|campanha).*");

    static final String OF_ANALYTICS = "a report that was exported from the screens of Google Analytics: sums without"
            + " visitors, of which no journeys can be made. Export the events instead: link the GA4 property to BigQuery,"
            + " export its tables events_* as Parquet or JSON lines, and name them with --db 'parquet:ga4/*.parquet'";
    static final String OF_ADS = "a report that was exported from the screens of an advertising platform: costs of"
            + " campaigns, a source of costs and not of sessions; its header is not in the first line";

    private ScreenExport() {}

    /** Returns what the files of a folder are that are such exports, by the names of their tables. */
    static Map<String, String> in(Path folder) {
        Map<String, String> found = new TreeMap<>();
        if (!Files.isDirectory(folder)) {
            return found;
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> looked = files.filter(file ->
                            FILE.matcher(String.valueOf(file.getFileName())).matches() && Files.isRegularFile(file))
                    .sorted()
                    .limit(SourceView.MOST_TABLES)
                    .toList();
            looked.forEach(file -> of(file).ifPresent(what -> found.put(GuessAddress.stem(file), what)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    /** Returns what a file is, if it is such an export. */
    static Optional<String> of(Path file) {
        List<String> lines;
        try {
            byte[] bytes = CsvInput.of(file.toString(), file).beginning().bytes();
            TextCoding coding = TextCoding.of(bytes, false).orElse(new TextCoding(StandardCharsets.UTF_8, 0));
            lines = new String(bytes, coding.mark(), bytes.length - coding.mark(), coding.charset())
                    .lines()
                    .map(line -> line.replace("\ufeff", "").strip())
                    .filter(line -> !line.isEmpty())
                    .limit(LINES)
                    .toList();
        } catch (TributaryException unreadable) {
            // The table says so itself.
            return Optional.empty();
        }
        if (isOfAnalytics(lines)) {
            return Optional.of(OF_ANALYTICS);
        }
        int header = headerOfAds(lines);
        return header > 0 ? Optional.of(OF_ADS) : Optional.empty();
    }

    private static boolean isOfAnalytics(List<String> lines) {
        if (lines.isEmpty() || !lines.get(0).replace("\"", "").startsWith("#")) {
            return false;
        }
        List<String> comments = lines.stream()
                .takeWhile(line -> line.replace("\"", "").startsWith("#"))
                .toList();
        return comments.stream().anyMatch(line -> RULE.matcher(line).matches())
                || comments.stream().anyMatch(line -> DAYS.matcher(line).matches());
    }

    /** Returns the place of the header line, from 0 on; -1 if it is none of an advertising platform. */
    private static int headerOfAds(List<String> lines) {
        for (int at = 0; at < lines.size(); at++) {
            String line = lines.get(at).toLowerCase(Locale.ROOT);
            boolean several =
                    line.chars().filter(c -> c == ',' || c == ';' || c == '\t').count() >= 3;
            if (several
                    && AMOUNT.matcher(line).matches()
                    && CAMPAIGN.matcher(line).matches()) {
                return at;
            }
        }
        return -1;
    }
}
