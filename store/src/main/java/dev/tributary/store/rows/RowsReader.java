package dev.tributary.store.rows;

import dev.tributary.core.facts.ReadScope;
import dev.tributary.core.facts.SetAside;
import dev.tributary.core.intake.FilesRead;
import dev.tributary.core.intake.SourceTable;
import dev.tributary.core.intake.layout.Catalog;
import dev.tributary.core.intake.layout.MappedTable;
import dev.tributary.core.intake.layout.SourceLayout;
import dev.tributary.core.intake.row.ConversionIntake;
import dev.tributary.core.intake.row.CostIntake;
import dev.tributary.core.intake.row.LinkIntake;
import dev.tributary.core.intake.row.RowIntake;
import dev.tributary.core.intake.row.SessionIntake;
import dev.tributary.core.intake.row.SpendIntake;
import java.util.Arrays;
import java.util.List;

/** Reads a source through its {@link RowSource}. */
final class RowsReader implements SourceReader {
    /** The bytes of an id, which may be a UUID. */
    private static final long ID = 37;

    private final RowSource source;
    private final SourceLayout layout;

    /** Looks up all tables. */
    RowsReader(RowSource source, ReadScope scope) {
        this.source = source;
        this.layout = SourceLayout.of(source, scope.rules().mapping(), scope.named());
    }

    @Override
    public Catalog catalog() {
        return source;
    }

    @Override
    public SourceLayout layout() {
        return layout;
    }

    @Override
    public HeapNeed need(boolean strangers) {
        long links = rowsOf(SourceTable.IDENTITIES) + rowsOf(SourceTable.USER_FROM);
        return HeapNeed.of(rows(SourceTable.SESSIONS), ID, rows(SourceTable.CONVERSIONS), 2 * ID, strangers ? ID : 0)
                .withLinks(links, 2 * ID);
    }

    /** Of a table that may be missing. */
    private long rowsOf(SourceTable table) {
        return layout.find(table).isPresent() ? rows(table) : 0;
    }

    private long rows(SourceTable table) {
        return source.rows(layout.required(table).relation());
    }

    @Override
    public void read(SourceTable table, LinkIntake intake) {
        read(table, (RowIntake) intake);
    }

    @Override
    public void read(ConversionIntake intake) {
        read(SourceTable.CONVERSIONS, intake);
    }

    @Override
    public void read(SessionIntake intake) {
        read(SourceTable.SESSIONS, intake);
    }

    @Override
    public void read(CostIntake intake) {
        read(SourceTable.COSTS, intake);
    }

    @Override
    public void read(SpendIntake intake) {
        read(SourceTable.SPEND, intake);
    }

    private void read(SourceTable table, RowIntake intake) {
        MappedTable found = layout.required(table);
        source.read(found.relation(), found.reading().names().columns(), intake::take);
    }

    @Override
    public List<FilesRead> filesRead() {
        return Arrays.stream(SourceTable.values())
                .flatMap(table -> layout.find(table).stream())
                .flatMap(found -> source
                        .filesRead(found.relation(), found.reading().names().columns())
                        .stream())
                .toList();
    }

    @Override
    public SetAside placed(SetAside row) {
        return source.placed(row);
    }

    @Override
    public void requireUnchanged() {
        source.requireUnchanged();
    }

    @Override
    public void close() {
        source.close();
    }
}
