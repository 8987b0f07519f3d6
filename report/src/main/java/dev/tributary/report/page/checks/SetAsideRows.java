package dev.tributary.report.page.checks;

import dev.tributary.core.facts.SetAside;
import dev.tributary.core.intake.Finding;
import dev.tributary.core.text.Shown;
import dev.tributary.report.common.QuarantineCsv;
import dev.tributary.report.page.material.CsvLink;
import dev.tributary.report.page.text.PageText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The source's rows that could not be used, by table and reason.
 *
 * @param title how many there are
 * @param reasons the most frequent reasons first
 * @param csv the rows, or the first of them
 */
public record SetAsideRows(String title, List<ByReason> reasons, CsvLink csv) {
    private static final int MOST_SAVED = 2_000;

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

    private record Key(String table, Finding finding) {}

    /** @param rows at least one */
    static SetAsideRows of(List<SetAside> rows, PageText text) {
        Map<Key, List<SetAside>> groups = new LinkedHashMap<>();
        rows.forEach(row -> groups.computeIfAbsent(new Key(row.table(), row.finding()), key -> new ArrayList<>())
                .add(row));
        return new SetAsideRows(
                text.count(rows.size()) + (rows.size() == 1 ? " row" : " rows") + " that could not be used",
                groups.values().stream()
                        .sorted(Comparator.comparingInt((List<SetAside> group) -> group.size())
                                .reversed())
                        .map(group -> byReason(group, text))
                        .toList(),
                csv(rows, text));
    }

    private static ByReason byReason(List<SetAside> group, PageText text) {
        SetAside first = group.get(0);
        return new ByReason(
                Shown.plain(first.table()),
                Shown.whole(first.reason()),
                first.position().isPresent() ? "row " + text.count(first.row()) : "",
                text.count(group.size()));
    }

    /** Ids are cut here: one that is as long as a book would be in the page whole. */
    private static CsvLink csv(List<SetAside> rows, PageText text) {
        return CsvLink.of(
                QuarantineCsv.FILE,
                rows.size() > MOST_SAVED
                        ? "Download the first " + text.count(MOST_SAVED) + " as CSV"
                        : "Download all as CSV",
                QuarantineCsv.HEADER,
                rows.stream()
                        .limit(MOST_SAVED)
                        .map(row -> new SetAside(
                                row.table(), row.row(), Shown.plain(row.id()), row.finding(), row.detail()))
                        .map(QuarantineCsv::cells)
                        .toList());
    }

    /** Returns whether the file beside the page has more rows than the link. */
    public boolean cut() {
        return !csv.label().equals("Download all as CSV");
    }
}
