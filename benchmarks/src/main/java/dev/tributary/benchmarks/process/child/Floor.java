package dev.tributary.benchmarks.process.child;

import dev.tributary.benchmarks.process.bare.AttributionRows;
import dev.tributary.benchmarks.process.bare.BareScan;
import dev.tributary.benchmarks.process.bare.BareWrite;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * The minimum work of any program: reading every row of the source, and writing the rows of the attribution, without
 * processing. A separate program, since the one it is compared with also starts with code that is not compiled yet.
 */
public final class Floor {
    private Floor() {}

    /**
     * Prints {@code scan SECONDS}, {@code write SECONDS} and, for a table with its rows in its key, {@code keyed SECONDS}.
     *
     * @param arguments the source, the results of a finished run, and two files that are made
     */
    public static void main(String[] arguments) throws Exception {
        Path source = Path.of(arguments[0]);
        Path results = Path.of(arguments[1]);
        // Loads the driver and its library, which is neither reading nor writing.
        try (Connection memory = DriverManager.getConnection("jdbc:sqlite::memory:")) {
            memory.isValid(1);
        }
        long start = System.nanoTime();
        BareScan.read(source);
        print("scan", start);
        AttributionRows rows = AttributionRows.of(results);
        write("write", Path.of(arguments[2]), BareWrite.REFERENCE, rows);
        write("keyed", Path.of(arguments[3]), BareWrite.KEYED, rows);
    }

    private static void write(String what, Path fresh, String table, AttributionRows rows) throws SQLException {
        System.gc();
        long start = System.nanoTime();
        BareWrite.write(fresh, table, rows);
        print(what, start);
    }

    private static void print(String what, long start) {
        System.out.println(what + " " + (System.nanoTime() - start) / 1e9);
    }
}
