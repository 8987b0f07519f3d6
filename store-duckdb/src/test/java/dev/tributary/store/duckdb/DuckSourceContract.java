package dev.tributary.store.duckdb;

import dev.tributary.core.intake.SourceTable;
import dev.tributary.core.intake.layout.ReferenceNames;
import dev.tributary.store.Source;
import dev.tributary.store.connect.Address;
import dev.tributary.store.connect.Stores;
import dev.tributary.store.contract.SourceContract;
import dev.tributary.store.contract.SourceRows;
import dev.tributary.store.spill.Spilling;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;

/** The contract of sources, for files of one kind. A column of DuckDB has one type, so that all cells here are texts. */
abstract class DuckSourceContract implements SourceContract {
    @TempDir
    Path folders;

    @Override
    public boolean typed() {
        return false;
    }

    /** Returns the statements that write a table, which is called {@code given}. */
    abstract String[] write(Path folder, String table);

    /** Returns the address of what was written. */
    abstract String address(String folder);

    @Override
    public Source source(SourceRows rows, Optional<Spilling> spilling) {
        String folder = UUID.randomUUID().toString();
        try {
            Path path = Files.createDirectory(folders.resolve(folder));
            for (SourceTable table : SourceTable.values()) {
                List<String> columns = SourceRows.fields(table).stream()
                        .map(SourceRows::column)
                        .toList();
                DuckWriting.texts(
                        columns,
                        rows.of(table).stream().map(DuckSourceContract::texts).toList(),
                        write(path, ReferenceNames.table(table)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Stores.source(Address.parse(address(folder), folders::resolve), spilling);
    }

    private static List<@Nullable String> texts(List<@Nullable Object> row) {
        List<@Nullable String> texts = new ArrayList<>();
        row.forEach(cell -> texts.add(cell == null ? null : cell.toString()));
        return texts;
    }
}
