package dev.tributary.store.csvfolder;

import dev.tributary.core.intake.Field;
import dev.tributary.core.intake.mapping.Relation;
import dev.tributary.core.intake.row.Row;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;

/** A folder of CSV files for tests, and the rows of its tables as texts. */
record Folder(Path path) {
    static final Map<Field, String> COSTS = Map.of(Field.COST_SESSION, "session_id", Field.COST, "cost");

    Folder with(String name, String... lines) throws IOException {
        return with(name, StandardCharsets.UTF_8, lines);
    }

    Folder with(String name, Charset charset, String... lines) throws IOException {
        return with(name, (String.join("\n", lines) + "\n").getBytes(charset));
    }

    Folder with(String name, byte[] bytes) throws IOException {
        Path file = path.resolve(name);
        Files.createDirectories(file.getParent());
        if (!name.endsWith(".gz")) {
            Files.write(file, bytes);
            return this;
        }
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(bytes);
        }
        return this;
    }

    CsvFolder open() {
        return CsvFolder.open(path, "csv:" + path);
    }

    /** Returns the costs of a table: line, session and cost. */
    List<String> costs(String table) {
        return rows(new Relation.Named(table), COSTS);
    }

    List<String> rows(Relation relation, Map<Field, String> columns) {
        List<String> rows = new ArrayList<>();
        open().read(relation, columns, row -> rows.add(told(row, columns)));
        return rows;
    }

    private static String told(Row row, Map<Field, String> columns) {
        StringBuilder told = new StringBuilder().append(row.rowNumber());
        for (Field field : new TreeMap<>(columns).keySet()) {
            told.append(' ').append(row.kind(field) == Row.Kind.MISSING ? "-" : row.shown(field));
        }
        return told.append(row.misfit().map(why -> " " + why).orElse("")).toString();
    }
}
