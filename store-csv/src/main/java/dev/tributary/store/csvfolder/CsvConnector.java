package dev.tributary.store.csvfolder;

import dev.tributary.core.intake.mapping.Relation;
import dev.tributary.store.Source;
import dev.tributary.store.connect.Address;
import dev.tributary.store.connect.Connector;
import dev.tributary.store.connect.StoreFiles;
import dev.tributary.store.file.RealPath;
import dev.tributary.store.rows.RowsSource;
import dev.tributary.store.spill.Spilling;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Folders of CSV files: {@code csv:exports}. Results cannot be kept there. */
public final class CsvConnector implements Connector {
    static final String SCHEME = "csv";

    @Override
    public Set<String> schemes() {
        return Set.of(SCHEME);
    }

    @Override
    public Source source(Address where, Optional<Spilling> spilling) {
        return new RowsSource(where.toString(), () -> CsvFolder.open(where.path(), where.toString()), spilling);
    }

    /** With DuckDB. */
    @Override
    public Address answering(Address where) {
        return new Address("csv+sql", where.rest());
    }

    @Override
    public boolean reads(Address where, Relation relation, Path file) {
        return relation instanceof Relation.Named table
                && FolderFiles.reads(RealPath.of(where.path()), table.name(), file);
    }

    @Override
    public Optional<StoreFiles> onDisk(Address where) {
        return Optional.of(new StoreFiles(where.path(), List.of()));
    }
}
