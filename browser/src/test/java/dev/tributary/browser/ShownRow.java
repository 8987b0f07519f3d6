package dev.tributary.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/**
 * A row of a table of the page.
 *
 * @param group the heading above it, or {@code sums} at the foot
 * @param head its first cell: the whole name, if it is one
 * @param cells the others, by the name of their column
 */
record ShownRow(String group, String head, JsonNode cells) {
    /** Returns the rows of the first table that a selector finds. */
    static List<ShownRow> of(Sheet sheet, String table) {
        return StreamSupport.stream(sheet.ask("rows.js", table).spliterator(), false)
                .map(row -> new ShownRow(
                        row.path("group").asString(), row.path("head").asString(), row.path("cells")))
                .toList();
    }

    /** Returns what a cell says, without its interval. */
    String text(String column) {
        assertThat(cells.has(column))
                .as("%s has no column %s: %s", head, column, cells)
                .isTrue();
        return cells.path(column).path("text").asString();
    }

    /** Returns what a cell says of its interval; empty if nothing. */
    String interval(String column) {
        return cells.path(column).path("interval").asString();
    }

    /** Checks that a cell shows a number, rounded to the decimals that it shows, which are at least so many. */
    void assertShows(String column, BigDecimal exact, int decimals) {
        Figure figure = Figure.first(text(column));
        assertThat(figure.shows(exact))
                .as("%s of %s says %s, and it is %s", column, head, text(column), exact)
                .isTrue();
        assertThat(figure.shown().scale())
                .as("decimals of %s of %s", column, head)
                .isGreaterThanOrEqualTo(decimals);
    }

    /** Checks that a cell shows an interval, rounded to the decimals that it shows. */
    void assertShowsInterval(String column, JsonNode low, JsonNode high) {
        if (!high.isNumber()) {
            assertThat(interval(column))
                    .as("interval of %s of %s, without an end", column, head)
                    .endsWith("or more");
            assertThat(Figure.first(interval(column)).shows(new BigDecimal(low.asString())))
                    .isTrue();
            return;
        }
        List<Figure> figures = Figure.all(interval(column));
        assertThat(figures)
                .as("interval of %s of %s: %s", column, head, interval(column))
                .hasSize(2);
        assertThat(figures.get(0).shows(new BigDecimal(low.asString()))
                        && figures.get(1).shows(new BigDecimal(high.asString())))
                .as("interval of %s of %s says %s, and it is %s to %s", column, head, interval(column), low, high)
                .isTrue();
    }

    /** Checks that a cell shows a fraction in percent. */
    void assertShowsPercent(String column, BigDecimal fraction) {
        assertThat(Figure.first(text(column)).showsPercent(fraction))
                .as("%s of %s says %s, and it is %s", column, head, text(column), fraction)
                .isTrue();
    }
}
