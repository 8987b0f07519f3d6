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
 * @param header stands above it
 * @param footer stands below it, where the table has a line of totals
 * @param widest the most characters of a line; what is wider goes on in the next. 0 for any number
 * @param rank how early it is left out where there is too little room: the column of the highest rank first, of equal ranks
 *     the last; one of rank 0 never
 * @param cell a row's text, harmless already
 */
public record TableColumn<T>(String header, Optional<String> footer, int widest, int rank, Function<T, String> cell) {
    private static final int USUAL = 1;

    /** Texts from outside, which are made harmless. It says what a row is about, and is never left out. */
    public static <T> TableColumn<T> text(String header, int widest, Function<T, String> text) {
        return new TableColumn<>(header, Optional.empty(), widest, 0, row -> Shown.plain(text.apply(row)));
    }

    /** Numbers that are ready to be shown. */
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

    /** The same in less room, if it can be. */
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
