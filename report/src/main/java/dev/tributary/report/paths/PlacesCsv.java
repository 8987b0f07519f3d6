package dev.tributary.report.paths;

import dev.tributary.models.grouped.ChannelCredit;
import dev.tributary.report.csv.Cell;
import dev.tributary.report.csv.CsvFile;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What each channel is credited with at each place of the path, one row for both: {@code channel,place,conversions}. */
public final class PlacesCsv {
    private static final List<String> HEADER = List.of("channel", "place", "conversions");

    private PlacesCsv() {}

    /** Writes to a stream of text, which stays open. Places count from 1; one without credit has no row. */
    public static void write(List<ChannelCredit> credits, Writer out) throws IOException {
        CsvFile.write(out, HEADER, credits.stream().flatMap(PlacesCsv::rows));
    }

    private static Stream<List<String>> rows(ChannelCredit credit) {
        return IntStream.range(0, credit.places().size())
                .filter(place -> credit.places().get(place) != 0)
                .mapToObj(place -> List.of(
                        Cell.text(credit.channel()),
                        Integer.toString(place + 1),
                        Cell.figure(credit.places().get(place))));
    }
}
