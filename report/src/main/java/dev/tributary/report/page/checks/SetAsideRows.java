package dev.tributary.report.page.checks;

import dev.tributary.core.facts.SetAside;
import dev.tributary.core.report.RowsSetAside;
import dev.tributary.core.text.Shown;
import dev.tributary.report.common.QuarantineCsv;
import dev.tributary.report.page.material.CsvLink;
import dev.tributary.report.page.text.PageText;
import java.util.List;

/**
 * The source's rows that could not be used, by table and reason.
 *
 * @param title how many there are
 * @param reasons the most frequent reasons first
 * @param csv the rows, or the first of them
 * @param rest where all of them are
 */
public record SetAsideRows(String title, List<ByReason> reasons, CsvLink csv, Rest rest) {
    /** How many rows a page has one by one. */
    public static final int MOST_SAVED = 2_000;

    /** Where the rows are that are not among those of the file. */
    public enum Rest {
        /** There are no others. */
        NONE,
        /** In the file beside the page. */
        IN_FILE,
        /** In a table of the results. */
        IN_TABLE
    }

    public SetAsideRows {
        reasons = List.copyOf(reasons);
    }

    /**
     * The rows of one reason.
     *
     * @param example the reason of the first of them
     * @param row where that one is; empty if the source has no order of rows
     */
    public record ByReason(String table, String example, String row, String rows) {}

    /** @param rows at least one */
    static SetAsideRows of(RowsSetAside rows, boolean ofResults, PageText text) {
        return new SetAsideRows(
                text.count(rows.rows()) + (rows.rows() == 1 ? " row" : " rows") + " that could not be used",
                rows.reasons().stream().map(reason -> byReason(reason, text)).toList(),
                csv(rows, text),
                rows.rows() <= MOST_SAVED ? Rest.NONE : ofResults ? Rest.IN_TABLE : Rest.IN_FILE);
    }

    private static ByReason byReason(RowsSetAside.OfReason reason, PageText text) {
        SetAside first = reason.example();
        return new ByReason(
                Shown.plain(first.table()),
                Shown.whole(first.reason()),
                first.position().isPresent() ? "row " + text.count(first.row()) : "",
                text.count(reason.rows()));
    }

    /** Ids are cut here: one that is as long as a book would be in the page whole. */
    private static CsvLink csv(RowsSetAside rows, PageText text) {
        return CsvLink.of(
                QuarantineCsv.FILE,
                rows.rows() > MOST_SAVED
                        ? "Download the first " + text.count(MOST_SAVED) + " as CSV"
                        : "Download all as CSV",
                QuarantineCsv.HEADER,
                rows.first().stream()
                        .limit(MOST_SAVED)
                        .map(row -> new SetAside(
                                row.table(), row.row(), Shown.plain(row.id()), row.finding(), row.detail()))
                        .map(QuarantineCsv::cells)
                        .toList());
    }
}
