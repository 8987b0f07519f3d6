package dev.tributary.report.text;

import com.github.freva.asciitable.Column;
import com.github.freva.asciitable.ColumnData;
import com.github.freva.asciitable.HorizontalAlign;
import dev.tributary.core.text.Shown;
import java.util.Optional;
import java.util.function.Function;

/**
 * A column of a {@link Table}.
 *
 * @param header its header
 * @param footer its footer, if the table has a line of totals
 * @param widest the maximum number of characters of a line; longer texts are wrapped. 0 for no limit
 * @param rank the order in which columns are left out if there is too little space: the highest rank first, among equal
 *     ranks the last column; never for rank 0
 * @param cell returns a row's text, already escaped
 */
public record TableColumn<T>(String header, Optional<String> footer, int widest, int rank, Function<T, String> cell) {
    private static final int USUAL = 1;

    /** A column of external texts, which are escaped. It identifies the rows, and is never left out. */
    public static <T> TableColumn<T> text(String header, int widest, Function<T, String> text) {
        return new TableColumn<>(header, Optional.empty(), widest, 0, row -> Shown.plain(text.apply(row)));
    }

    /** A column of formatted numbers. */
    public static <T> TableColumn<T> number(String header, Function<T, String> number) {
        return new TableColumn<>(header, Optional.empty(), 0, USUAL, number);
    }

    /** The same with a footer. */
    public TableColumn<T> withFooter(String text) {
        return new TableColumn<>(header, Optional.of(text), widest, rank, cell);
    }

    /** The same with another rank. */
    public TableColumn<T> withRank(int other) {
        return new TableColumn<>(header, footer, widest, other, cell);
    }

    /** The same with less width, if possible. */
    TableColumn<T> narrowed(int most) {
        return widest > most ? new TableColumn<>(header, footer, most, rank, cell) : this;
    }

    ColumnData<T> data() {
        HorizontalAlign side = widest > 0 ? HorizontalAlign.LEFT : HorizontalAlign.RIGHT;
        Column column =
                new Column().header(header).headerAlign(side).dataAlign(side).footerAlign(side);
        if (widest > 0) {
            column.maxWidth(widest);
        }
        footer.ifPresent(column::footer);
        return column.with(cell);
    }
}
