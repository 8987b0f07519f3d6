package dev.tributary.store.csvfolder;

import dev.tributary.core.csv.CsvForm;
import dev.tributary.core.facts.SetAside;
import dev.tributary.core.intake.Field;
import dev.tributary.core.intake.FilesRead;
import dev.tributary.core.intake.row.Row;
import dev.tributary.store.csv.CsvLayout;
import dev.tributary.store.rows.batch.BatchQueue;
import dev.tributary.store.rows.batch.CellBatch;
import dev.tributary.store.rows.batch.ReadingAhead;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The rows of a table, read once: one thread finds the cells in the files, the calling one uses them. A row's number is
 * its line, counted on from file to file as if they were one. Not thread-safe.
 */
final class TableRows {
    private final CsvTable table;
    private final List<FileReading> readings;

    /** The number of lines before each file, as far as they were read. */
    private final List<Long> before = new ArrayList<>();

    /** The encoding of each file, as it turned out to be. */
    private final List<Charset> charsets = new ArrayList<>();

    /** @param columns the columns that are read, by the field that the row has for each */
    TableRows(CsvTable table, Map<Field, String> columns) {
        this.table = table;
        this.readings = NumberMarks.of(table, columns).readings(columns);
        readings.forEach(
                reading -> charsets.add(reading.file().layout().coding().charset()));
    }

    /**
     * Passes on each row.
     *
     * @param taker may throw, which ends the reading
     */
    void read(Consumer<Row> taker) {
        int cells = readings.stream().mapToInt(FileReading::cells).max().orElse(0);
        long[] last = {0};
        try {
            ReadingAhead.read(cells, this::fill, batch -> take(batch, last, taker));
            table.requireUnchanged();
        } catch (RuntimeException | Error failure) {
            // A file that changes may well look damaged.
            table.requireUnchanged();
            throw failure;
        }
    }

    private void fill(BatchQueue queue) {
        for (int part = 0; part < readings.size() && !queue.isStopped(); part++) {
            BatchFiller.fill(queue, part, readings.get(part));
        }
    }

    /** @param last the number of the last row so far */
    private void take(CellBatch batch, long[] last, Consumer<Row> taker) {
        if (before.size() <= batch.part()) {
            before.add(last[0]);
        }
        charsets.set(batch.part(), batch.charset());
        BatchRow row = new BatchRow(batch, readings.get(batch.part()), before.get(batch.part()));
        while (row.next()) {
            taker.accept(row);
            last[0] = row.rowNumber();
        }
    }

    /** Returns a row that was set aside, with its file and its line there. */
    SetAside placed(SetAside row) {
        int part = before.size() - 1;
        while (part > 0 && before.get(part) >= row.row()) {
            part--;
        }
        return part < 0
                ? row
                : new SetAside(
                        readings.get(part).file().file().name(),
                        row.row() - before.get(part),
                        row.id(),
                        row.finding(),
                        row.detail());
    }

    /** Returns the files with their formats, as far as they were read; those of the same format together. */
    List<FilesRead> filesRead() {
        Map<CsvForm, List<String>> byForm = new LinkedHashMap<>();
        for (int part = 0; part < readings.size(); part++) {
            FileReading reading = readings.get(part);
            CsvLayout layout = reading.file().layout();
            byForm.computeIfAbsent(
                            layout.form(charsets.get(part), reading.mark().mark()), any -> new ArrayList<>())
                    .add(reading.file().file().name());
        }
        return byForm.entrySet().stream()
                .map(entry -> new FilesRead(table.name(), entry.getValue(), entry.getKey()))
                .toList();
    }
}
