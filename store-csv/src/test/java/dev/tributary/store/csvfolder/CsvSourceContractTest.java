package dev.tributary.store.csvfolder;

import dev.tributary.core.intake.Field;
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
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;

/** The contract of sources, for folders of CSV files. */
class CsvSourceContractTest implements SourceContract {
    @TempDir
    Path folders;

    @Override
    public boolean typed() {
        return false;
    }

    /** Behind the header line. */
    @Override
    public long firstRow() {
        return 2;
    }

    @Override
    public Source source(SourceRows rows, Optional<Spilling> spilling) {
        String folder = UUID.randomUUID().toString();
        try {
            Path path = Files.createDirectory(folders.resolve(folder));
            for (SourceTable table : SourceTable.values()) {
                Files.writeString(path.resolve(ReferenceNames.table(table) + ".csv"), text(table, rows.of(table)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Stores.source(Address.parse("csv:" + folder, folders::resolve), spilling);
    }

    private static String text(SourceTable table, List<List<@Nullable Object>> rows) {
        List<Field> fields = SourceRows.fields(table);
        List<String> lines = new ArrayList<>();
        lines.add(String.join(
                ",", fields.stream().map(field -> SourceRows.column(field)).toList()));
        rows.forEach(
                row -> lines.add(row.stream().map(CsvSourceContractTest::cell).collect(Collectors.joining(","))));
        return String.join("\n", lines) + "\n";
    }

    private static String cell(@Nullable Object value) {
        return value == null ? "" : '"' + value.toString().replace("\"", "\"\"") + '"';
    }
}
