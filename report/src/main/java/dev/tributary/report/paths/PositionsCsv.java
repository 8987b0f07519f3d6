package dev.tributary.report.paths;

import dev.tributary.models.grouped.ChannelCredit;
import dev.tributary.report.csv.Cell;
import dev.tributary.report.csv.CsvFile;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The credit of each channel at each position of the path as CSV, one row for both: {@code channel,place,conversions}.
 */
public final class PositionsCsv {
    private static final List<String> HEADER = List.of("channel", "place", "conversions");

    private PositionsCsv() {}

    /** Writes to a stream of text, which stays open. Positions count from 1; one without credit has no row. */
    public static void write(List<ChannelCredit> credits, Writer out) throws IOException {
        CsvFile.write(out, HEADER, credits.stream().flatMap(PositionsCsv::rows));
    }

    private static Stream<List<String>> rows(ChannelCredit credit) {
        return IntStream.range(0, credit.positions().size())
                .filter(position -> credit.positions().get(position) != 0)
                .mapToObj(position -> List.of(
                        Cell.text(credit.channel()),
                        Integer.toString(position + 1),
                        Cell.figure(credit.positions().get(position))));
    }
}
