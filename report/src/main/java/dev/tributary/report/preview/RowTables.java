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
        columns.add(TableColumn.<Integer>text("flags", WIDE, row -> flags(table, row))
                .withRank(1));
        return table(table.size(), columns);
    }

    private static String flags(SessionTable table, int row) {
        List<String> set = new ArrayList<>();
        if (table.holder(row)) {
            set.add("holder");
        }
        if (table.closer(row)) {
            set.add("closer");
        }
        if (table.impression(row)) {
            set.add("impression");
        }
        return set.isEmpty() ? "-" : String.join(", ", set);
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

    /** They are not wrapped; if there is too little space, that in the zone is left out first. */
    private void times(List<TableColumn<Integer>> columns, ToLongFunction<Integer> millis) {
        columns.add(
                TableColumn.<Integer>number("time (UTC)", row -> MomentShown.of(millis.applyAsLong(row), DayZone.UTC))
                        .withRank(0));
        if (!zone.isUtc()) {
            columns.add(TableColumn.<Integer>number(
                            "time (" + zone + ")", row -> MomentShown.of(millis.applyAsLong(row), zone))
                    .withRank(2));
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
