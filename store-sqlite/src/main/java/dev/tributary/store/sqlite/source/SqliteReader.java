package dev.tributary.store.sqlite.source;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.facts.ReadScope;
import dev.tributary.core.intake.SourceTable;
import dev.tributary.core.intake.layout.Catalog;
import dev.tributary.core.intake.layout.MappedTable;
import dev.tributary.core.intake.layout.SourceLayout;
import dev.tributary.core.intake.row.ConversionIntake;
import dev.tributary.core.intake.row.CostIntake;
import dev.tributary.core.intake.row.HeldCosts;
import dev.tributary.core.intake.row.LinkIntake;
import dev.tributary.core.intake.row.SessionIntake;
import dev.tributary.core.intake.row.SpendIntake;
import dev.tributary.core.intake.row.WantedUsers;
import dev.tributary.store.rows.HeapNeed;
import dev.tributary.store.rows.SourceReader;
import dev.tributary.store.sqlite.file.RowShape;
import dev.tributary.store.sqlite.file.SqliteFailures;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Objects;

/** An open SQLite source: its tables are looked up, and all connections see the same data. */
final class SqliteReader implements SourceReader {
    private final Path file;
    private final SourceConnections source;
    private final SqliteCatalog catalog;
    private final SourceLayout layout;
    private final SourceShape shape;

    SqliteReader(Path file, SourceConnections source, ReadScope scope) {
        this.file = file;
        this.source = source;
        this.catalog = new SqliteCatalog(file, source.main());
        this.layout = SourceLayout.of(catalog, scope.rules().mapping(), scope.named());
        this.shape = ask(() -> SourceShape.of(source.main(), layout));
    }

    @Override
    public Catalog catalog() {
        return catalog;
    }

    @Override
    public SourceLayout layout() {
        return layout;
    }

    @Override
    public HeapNeed need(boolean strangers) {
        return ask(() -> SourceSize.need(source.main(), shape, strangers));
    }

    @Override
    public boolean distinctSessions() {
        return shape.sessions().distinct();
    }

    @Override
    public void read(SourceTable table, LinkIntake intake) {
        run(() -> {
            RowShape links = Objects.requireNonNull(shape.links().get(table));
            new TableScan(source, links).read(intake, new PackedLinks(links, intake));
        });
    }

    @Override
    public void read(ConversionIntake intake) {
        run(() -> new TableScan(source, shape.conversions())
                .read(intake, new PackedConversions(shape.conversions(), intake)));
    }

    @Override
    public void read(SessionIntake intake) {
        run(() -> new TableScan(source, shape.sessions()).read(intake, new PackedSessions(shape.sessions(), intake)));
    }

    @Override
    public void read(CostIntake intake) {
        run(() -> {
            RowShape costs = shape.costs().orElseThrow();
            TableScan scan = new TableScan(source, costs);
            if (intake.sink() instanceof HeldCosts held) {
                scan.read(intake, new PackedCosts(costs, intake, held));
            } else {
                scan.read(intake, new PackedCostRows(costs, intake));
            }
        });
    }

    /** Row by row: there are few. */
    @Override
    public void read(SpendIntake intake) {
        MappedTable spend = layout.required(SourceTable.SPEND);
        new SqliteCatalog(file, source.main())
                .read(spend.relation(), intake.names().columns(), intake::take);
    }

    @Override
    public boolean looksUp(WantedUsers users, long rows) {
        return UserLookup.pays(shape, users, rows);
    }

    @Override
    public void lookUp(SessionIntake intake) {
        run(() -> new UserLookup(source.main(), shape.sessions()).read(intake));
    }

    @Override
    public double share(WantedUsers users) {
        return ask(() -> WantedShare.of(source.main(), shape.sessions(), users));
    }

    /** With one connection. */
    @Override
    public void readWithOne() {
        source.readWithOne();
    }

    @Override
    public void requireUnchanged() {
        source.requireUntouched();
    }

    @Override
    public void close() {
        try {
            source.close();
        } catch (SQLException failure) {
            throw SqliteFailures.explain(failure, file, "closing", ProblemKind.SOURCE_DATA);
        }
    }

    private void run(Reading reading) {
        ask(() -> {
            reading.run();
            return true;
        });
    }

    private <T> T ask(Query<T> question) {
        try {
            return question.ask();
        } catch (SQLException failure) {
            throw SqliteFailures.explain(failure, file, "reading", ProblemKind.SOURCE_DATA);
        } catch (UnreadableRow unreadable) {
            throw SqliteFailures.explain(unreadable.failure(), file, "reading", ProblemKind.SOURCE_DATA);
        }
    }

    /** A read without a result. */
    @FunctionalInterface
    private interface Reading {
        void run() throws SQLException;
    }

    /** A read with a result. */
    @FunctionalInterface
    private interface Query<T> {
        T ask() throws SQLException;
    }
}
