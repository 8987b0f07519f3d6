package dev.tributary.store.duckdb;

import dev.tributary.core.intake.mapping.Relation;
import dev.tributary.store.Source;
import dev.tributary.store.connect.Address;
import dev.tributary.store.connect.Connector;
import dev.tributary.store.connect.StoreFiles;
import dev.tributary.store.file.RealPath;
import dev.tributary.store.published.PublishedFolder;
import dev.tributary.store.published.PublishedResults;
import dev.tributary.store.rows.RowsSource;
import dev.tributary.store.spill.Spilling;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Files that DuckDB reads: {@code parquet:ga4/*.parquet}, {@code json:events}, {@code csv+sql:exports}, {@code
 * duckdb:shop.duckdb}. Results cannot be kept there.
 */
public final class DuckConnector implements Connector {
    @Override
    public Set<String> schemes() {
        return DuckKind.schemes();
    }

    @Override
    public Source source(Address where, Optional<Spilling> spilling) {
        Path beside = spilling.map(files -> files.folder().toAbsolutePath().getParent())
                .orElseGet(() -> Path.of(System.getProperty("java.io.tmpdir", ".")));
        return new RowsSource(
                where.toString(),
                () -> DuckSource.open(DuckPlace.of(where), DuckLimits.of(System.getenv()), beside),
                spilling);
    }

    @Override
    public PublishedResults published(Address where, Path spilling) {
        if (DuckKind.of(where.scheme()) != DuckKind.PARQUET) {
            return Connector.super.published(where, spilling);
        }
        return DuckPublished.open(
                PublishedFolder.open(where.toString(), where.path()), DuckLimits.of(System.getenv()), spilling);
    }

    @Override
    public boolean reads(Address where, Relation relation, Path file) {
        return new DuckInputs(DuckKind.of(where.scheme()), RealPath.of(where.path())).include(file, relation);
    }

    @Override
    public Optional<StoreFiles> onDisk(Address where) {
        Path path = where.path();
        return Optional.of(new StoreFiles(DuckFolder.isPattern(path) ? DuckFolder.fixed(path) : path, List.of(".wal")));
    }
}
