package dev.tributary.store.csvfolder;

import dev.tributary.store.csv.CsvScan;
import dev.tributary.store.csv.NoNumber;
import dev.tributary.store.rows.batch.BatchQueue;
import dev.tributary.store.rows.batch.CellBatch;
import java.nio.charset.Charset;

/** Fills batches with the rows of a table, in a thread of its own. Not thread-safe. */
final class BatchFiller implements CsvScan.CellTaker {
    /** The most characters of a cell; so many follow a quote that is never closed before that is noticed. */
    static final int LONGEST_CELL = 1 << 20;

    private final BatchQueue queue;
    private final int part;
    private final FileReading reading;
    private final FileReading.Slot[] slots;
    private final int wanted;
    private final int cells;
    private CellBatch batch;
    private long line;
    private boolean furtherText;

    private BatchFiller(BatchQueue queue, int part, FileReading reading) {
        this.queue = queue;
        this.part = part;
        this.reading = reading;
        this.slots = reading.slots().toArray(FileReading.Slot[]::new);
        this.wanted = reading.cells();
        this.cells = reading.file().header().size();
        this.batch = next();
    }

    /** Reads a file, and hands over its rows. */
    static void fill(BatchQueue queue, int part, FileReading reading) {
        BatchFiller filler = new BatchFiller(queue, part, reading);
        TableFile file = reading.file();
        Charset charset = CsvScan.rows(file.input(), file.layout(), LONGEST_CELL, filler);
        filler.batch.setCharset(charset);
        queue.handOver(filler.batch);
    }

    private CellBatch next() {
        CellBatch free = queue.free();
        free.reset(part);
        free.setCharset(reading.file().layout().coding().charset());
        return free;
    }

    @Override
    public void begin(long startingLine) {
        line = startingLine;
        furtherText = false;
    }

    @Override
    public void cell(int column, char[] chars, int from, int length) {
        if (column >= slots.length) {
            furtherText |= column >= cells && length > 0;
            return;
        }
        switch (slots[column]) {
            case PASSED_BY -> {
                // Nobody asked for it.
            }
            case TEXT -> batch.add(chars, from, length);
            case NUMBER -> {
                if (NoNumber.is(chars, from, length)) {
                    batch.addMissing();
                } else if (reading.mark().isPlain(chars, from, length)) {
                    batch.add(chars, from, length);
                } else {
                    char[] plain = reading.mark()
                            .plain(new String(chars, from, length))
                            .toCharArray();
                    batch.add(plain, 0, plain.length);
                }
            }
        }
    }

    /** Further cells without a text are delimiters at the end of the line, as some programs write them. */
    @Override
    public boolean end(int found) {
        int missing = wanted - batch.cellsOfRow();
        for (int cell = 0; cell < missing; cell++) {
            batch.addMissing();
        }
        batch.endRow(line, found < cells || furtherText ? found : 0);
        if (!batch.isFull()) {
            return true;
        }
        queue.handOver(batch);
        batch = next();
        return !queue.isStopped();
    }
}
