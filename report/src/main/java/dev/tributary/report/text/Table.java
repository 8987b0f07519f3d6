package dev.tributary.report.text;

import com.github.freva.asciitable.AsciiTable;
import com.github.freva.asciitable.Column;
import com.github.freva.asciitable.ColumnData;
import com.github.freva.asciitable.HorizontalAlign;
import dev.tributary.core.text.Shown;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Lays rows out for a terminal, without a frame. */
public final class Table {
    private Table() {}

    /** The table's text, lines ended by a line feed. */
    public static <T> String of(List<T> rows, List<ColumnData<T>> columns) {
        String table = AsciiTable.builder()
                .border(AsciiTable.BASIC_ASCII_NO_DATA_SEPARATORS_NO_OUTSIDE_BORDER)
                .lineSeparator("\n")
                .data(rows, columns)
                .asString();
        return table.lines().map(String::stripTrailing).collect(Collectors.joining("\n", "", "\n"));
    }

    /** A column of texts from outside, which are made harmless; what is wider goes on in the next line. */
    public static <T> ColumnData<T> text(String header, int widest, Function<T, String> text) {
        return new Column()
                .header(header)
                .headerAlign(HorizontalAlign.LEFT)
                .dataAlign(HorizontalAlign.LEFT)
                .maxWidth(widest)
                .with(row -> Shown.plain(text.apply(row)));
    }

    /** A column of numbers that are ready to be shown. */
    public static <T> ColumnData<T> number(String header, Function<T, String> number) {
        return new Column()
                .header(header)
                .headerAlign(HorizontalAlign.RIGHT)
                .dataAlign(HorizontalAlign.RIGHT)
                .with(number);
    }
}
