package dev.tributary.core.intake.identity;

import dev.tributary.core.column.Utf8;
import dev.tributary.core.facts.SetAside;
import dev.tributary.core.intake.SpelledApart;
import java.util.ArrayList;
import java.util.List;

/** Rows of links, written as {@code alias>user}. Not thread-safe. */
final class GivenLinks {
    private final Links links = new Links();
    private final List<SetAside> setAside = new ArrayList<>();
    private long rows;

    static GivenLinks of(String... rows) {
        return of(List.of(rows));
    }

    static GivenLinks of(List<String> rows) {
        GivenLinks given = new GivenLinks();
        rows.forEach(given::add);
        return given;
    }

    void add(String row) {
        int mark = row.indexOf('>');
        links.add(new Utf8().set(row.substring(0, mark)), new Utf8().set(row.substring(mark + 1)), ++rows);
    }

    LinkedTable table() {
        return new LinkedTable(links, new SpelledApart.Where("t", "alias"), rows, 0);
    }

    Identities identities() {
        return Identities.of(table(), setAside);
    }

    /** Returns the rows set aside, with their codes. */
    List<String> setAside() {
        return setAside.stream()
                .map(row -> row.row() + " " + row.id() + " " + row.finding().code())
                .toList();
    }
}
