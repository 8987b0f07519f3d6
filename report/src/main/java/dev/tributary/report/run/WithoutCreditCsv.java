package dev.tributary.report.run;

import dev.tributary.pipeline.form.RunLists;
import dev.tributary.pipeline.settings.Command;
import dev.tributary.report.csv.Cell;
import dev.tributary.report.csv.CsvFile;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The conversions that no channel is credited with, as {@code conv_id,conv_date,revenue,reason,code}. */
public final class WithoutCreditCsv {
    private static final String FILE = "conversions_without_credit.csv";

    private WithoutCreditCsv() {}

    /** Where a command writes it: {@code run} by the usual name, another under its own, since it may tell of less. */
    static Path in(Path folder, Command command) {
        return folder.resolve(command == Command.RUN ? FILE : command.label() + "_" + FILE);
    }

    /**
     * Writes the file, replacing one that is there; without a row only over an older one.
     *
     * @return where it was written; empty where it was not
     */
    public static Optional<Path> write(List<RunLists.WithoutCredit> rows, Path file) {
        if (rows.isEmpty() && !Files.exists(file)) {
            return Optional.empty();
        }
        CsvFile.write(
                file,
                List.of("conv_id", "conv_date", "revenue", "reason", "code"),
                rows.stream()
                        .map(row -> List.of(
                                Cell.text(row.conversion().id()),
                                row.conversion().day().toString(),
                                Cell.number(BigDecimal.valueOf(row.conversion().revenue())),
                                Cell.text(row.reason()),
                                row.code())));
        return Optional.of(file);
    }
}
