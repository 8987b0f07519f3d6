package dev.tributary.report.run;

import dev.tributary.core.facts.DayZone;
import dev.tributary.pipeline.form.RunLists;
import dev.tributary.pipeline.settings.Command;
import dev.tributary.report.csv.Cell;
import dev.tributary.report.csv.CsvFile;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The conversions without credit, as {@code conv_id,conv_date,revenue,reason,code}. */
public final class WithoutCreditCsv {
    private static final String FILE = "conversions_without_credit.csv";

    private WithoutCreditCsv() {}

    /**
     * Returns the file of a command: {@code run} uses the plain name, other commands their own, since their list may be
     * shorter.
     */
    static Path in(Path folder, Command command) {
        return folder.resolve(command == Command.RUN ? FILE : command.label() + "_" + FILE);
    }

    /**
     * Writes the file, replacing an existing one; without rows only to replace an older one.
     *
     * @param zone that of the dates
     * @return the file; empty if it was not written
     */
    public static Optional<Path> write(List<RunLists.WithoutCredit> rows, DayZone zone, Path file) {
        if (rows.isEmpty() && !Files.exists(file)) {
            return Optional.empty();
        }
        CsvFile.write(
                file,
                List.of("conv_id", "conv_date", "revenue", "reason", "code"),
                rows.stream()
                        .map(row -> List.of(
                                Cell.text(row.conversion().id()),
                                row.conversion().day(zone).toString(),
                                Cell.number(BigDecimal.valueOf(row.conversion().revenue())),
                                Cell.text(row.reason()),
                                row.code())));
        return Optional.of(file);
    }
}
