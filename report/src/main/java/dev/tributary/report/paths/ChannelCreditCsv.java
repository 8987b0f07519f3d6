package dev.tributary.report.paths;

import dev.tributary.models.grouped.ChannelCredit;
import dev.tributary.report.csv.Cell;
import dev.tributary.report.csv.CsvFile;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;

/**
 * The credit of channels from grouped paths as CSV, one row per channel: {@code channel,conversions,value}, followed by
 * {@code removal_effect,removal_effect_value} for a Markov chain.
 */
public final class ChannelCreditCsv {
    private static final List<String> HEADER = List.of("channel", "conversions", "value");
    private static final List<String> REMOVAL = List.of("removal_effect", "removal_effect_value");

    private ChannelCreditCsv() {}

    /** Writes to a stream of text, which stays open. */
    public static void write(List<ChannelCredit> credits, Writer out) throws IOException {
        boolean removal = credits.stream().anyMatch(credit -> credit.removal().isPresent());
        List<String> header = new ArrayList<>(HEADER);
        header.addAll(removal ? REMOVAL : List.of());
        CsvFile.write(out, header, credits.stream().map(ChannelCreditCsv::cells));
    }

    private static List<String> cells(ChannelCredit credit) {
        List<String> cells = new ArrayList<>(
                List.of(Cell.text(credit.channel()), Cell.figure(credit.conversions()), Cell.figure(credit.value())));
        credit.removal()
                .ifPresent(removal ->
                        cells.addAll(List.of(Cell.figure(removal.ofConversions()), Cell.figure(removal.ofValue()))));
        return cells;
    }
}
