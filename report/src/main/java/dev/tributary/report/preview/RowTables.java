package dev.tributary.report.preview;

import dev.tributary.core.facts.Conversion;
import dev.tributary.core.facts.DayZone;
import dev.tributary.core.facts.SessionTable;
import dev.tributary.core.text.Shown;
import dev.tributary.pipeline.preview.FindingCount;
import dev.tributary.pipeline.preview.RowsShown;
import dev.tributary.report.common.SetAsideText;
import dev.tributary.report.text.Numbers;
import dev.tributary.report.text.Screen;
import dev.tributary.report.text.Table;
import dev.tributary.report.text.TableColumn;
import dev.tributary.store.SourceSample;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;

/** The rows shown, as tables. */
final class RowTables {
    private static final int WIDE = 80;
    private static final int WIDEST = 100;
    private static final int TIME = 34;

    private final RowsShown shown;
    private final SourceSample rows;
    private final DayZone zone;
    private final Screen screen;

    /** @param zone that of days, in which times are shown, too */
    RowTables(RowsShown shown, DayZone zone, Screen screen) {
        this.shown = shown;
        this.rows = shown.first();
        this.zone = zone;
        this.screen = screen;
    }

    String sessions(boolean campaigns) {
        SessionTable table = rows.sessions();
        List<TableColumn<Integer>> columns = new ArrayList<>();
        columns.add(TableColumn.text("session", WIDE, table::id));
        columns.add(TableColumn.text(
                "user", WIDE, row -> rows.sessionUsers().get(row).orElse("-")));
        times(columns, table::millis);
        columns.add(TableColumn.text("channel", WIDE, table::channel));
        if (campaigns) {
            columns.add(TableColumn.text(
                    "campaign", WIDE, row -> table.channelDay(row).campaign()));
        }
        columns.add(flag("holder", row -> table.holder(row)));
        columns.add(flag("closer", row -> table.closer(row)));
        columns.add(flag("impression", row -> table.impression(row)));
        return table(table.size(), columns);
    }

    private static TableColumn<Integer> flag(String header, java.util.function.Predicate<Integer> flag) {
        return TableColumn.number(header, row -> flag.test(row) ? "1" : "0");
    }

    String conversions() {
        List<Conversion> table = rows.conversions();
        List<TableColumn<Integer>> columns = new ArrayList<>();
        columns.add(TableColumn.text("conversion", WIDE, row -> table.get(row).id()));
        columns.add(TableColumn.text(
                "user", WIDE, row -> rows.conversionUsers().get(row).orElse("-")));
        times(columns, row -> table.get(row).millis());
        columns.add(TableColumn.number(
                "revenue",
                row -> Numbers.money(BigDecimal.valueOf(table.get(row).revenue()))));
        if (!shown.types().isEmpty()) {
            columns.add(TableColumn.text("type", WIDE, shown.types()::get));
        }
        return table(table.size(), columns);
    }

    private void times(List<TableColumn<Integer>> columns, ToLongFunction<Integer> millis) {
        columns.add(TableColumn.text("time (UTC)", TIME, row -> MomentShown.of(millis.applyAsLong(row), DayZone.UTC)));
        if (!zone.isUtc()) {
            columns.add(TableColumn.<Integer>text(
                            "time (" + zone + ")", TIME, row -> MomentShown.of(millis.applyAsLong(row), zone))
                    .withRank(1));
        }
    }

    private String table(int size, List<TableColumn<Integer>> columns) {
        return Table.of(IntStream.range(0, size).boxed().toList(), columns, screen);
    }

    static String findings(List<FindingCount> findings, Screen screen) {
        return Table.of(
                findings,
                List.of(
                        TableColumn.text(
                                "code", WIDE, found -> found.first().finding().code()),
                        TableColumn.number("rows", found -> Numbers.count(found.rows())),
                        // The reason is not cut, as a single text from outside would be.
                        new TableColumn<>(
                                "the first",
                                Optional.empty(),
                                WIDEST,
                                0,
                                found -> Shown.whole(SetAsideText.described(found.first())))),
                screen);
    }
}
