package dev.tributary.report.csv;

import dev.tributary.core.facts.Conversion;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;

/** The conversions that no channel is credited with, as {@code conv_id,conv_date,revenue,reason,code}. */
public final class WithoutCreditCsv {
    /**
     * A conversion without credit, and why.
     *
     * @param reason for people
     * @param code for programs; stable
     */
    public record Row(Conversion conversion, String reason, String code) {}

    private WithoutCreditCsv() {}

    /** Writes the file, replacing one that is there. */
    public static void write(List<Row> rows, Path file) {
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
    }
}
