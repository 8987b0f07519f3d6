package dev.tributary.store.csv;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import java.nio.charset.StandardCharsets;

/** Files that are often taken for CSV files, by their first bytes. */
enum KnownBinary {
    ZIP("PK\u0003\u0004", "a spreadsheet or a ZIP archive", "Save the spreadsheet as CSV, or unpack the archive."),
    OLD_SPREADSHEET("\u00D0\u00CF\u0011\u00E0", "an old spreadsheet", "Save it as CSV."),
    SQLITE("SQLite format 3\0", "a SQLite database", "Name it as --db, without csv:."),
    PARQUET("PAR1", "a Parquet file", "Export it as CSV."),
    ZSTANDARD("(\u00B5/\u00FD", "packed by zstd", "Unpack it, or pack it by gzip."),
    BZIP("BZh", "packed by bzip2", "Unpack it, or pack it by gzip."),
    XZ("\u00FD7zXZ", "packed by xz", "Unpack it, or pack it by gzip."),
    PDF("%PDF-", "a PDF document", "Export the data as CSV.");

    private final String begin;
    private final String what;
    private final String mend;

    KnownBinary(String begin, String what, String mend) {
        this.begin = begin;
        this.what = what;
        this.mend = mend;
    }

    /**
     * Checks that a file is none of them.
     *
     * @throws TributaryException SOURCE_DATA when it is
     */
    static void refuse(String name, byte[] bytes) {
        for (KnownBinary known : values()) {
            if (known.begins(bytes)) {
                throw new TributaryException(
                        ProblemKind.SOURCE_DATA, name + " is " + known.what + ", not a CSV file.", known.mend);
            }
        }
    }

    private boolean begins(byte[] bytes) {
        return new String(bytes, 0, Math.min(begin.length(), bytes.length), StandardCharsets.ISO_8859_1).equals(begin);
    }
}
