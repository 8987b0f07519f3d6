package dev.tributary.report.csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import dev.tributary.store.file.AtomicFile;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Writes rows as RFC 4180 CSV in UTF-8, atomically. */
public final class CsvFile {
    private CsvFile() {}

    public static void write(Path file, List<String> header, Stream<List<String>> rows) {
        AtomicFile.write(file, out -> {
            Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            write(text, header, rows);
        });
    }

    /** Writes to a stream of text, which stays open. */
    public static void write(Writer text, List<String> header, Stream<List<String>> rows) throws IOException {
        try (CsvWriter csv = CsvWriter.builder().build(new Unclosed(text))) {
            csv.writeRecord(header);
            rows.forEach(csv::writeRecord);
        }
        text.flush();
    }

    /** Keeps the stream open for {@link AtomicFile}, which still has to flush it to the disk. */
    private static final class Unclosed extends Writer {
        private final Writer target;

        Unclosed(Writer target) {
            this.target = target;
        }

        @Override
        public void write(char[] buffer, int from, int length) throws IOException {
            target.write(buffer, from, length);
        }

        @Override
        public void flush() throws IOException {
            target.flush();
        }

        @Override
        public void close() throws IOException {
            target.flush();
        }
    }
}
