package dev.tributary.benchmarks.process.child;

import dev.tributary.sample.ga4.Ga4Export;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A made-up export of GA4 as Parquet files.
 *
 * @param parameters how many parameters an event has
 * @param folder where the files are
 * @param events how many events there are
 * @param sessions how many sessions they must come to
 * @param orders how many orders
 * @param cents and their revenue
 */
public record Ga4Files(int parameters, Path folder, long events, long sessions, long orders, long cents) {
    private static final String TOTALS = "totals.txt";

    /** Makes those that are not there; a day's table at a time. */
    public static List<Ga4Files> of(Bench bench, long sessions, List<Integer> parameters)
            throws IOException, SQLException {
        Path data = bench.workFolder().data();
        List<Ga4Files> made = new ArrayList<>();
        try (PlugIn duck = PlugIn.open(bench.home());
                Statement statement = duck.statement()) {
            for (int each : parameters) {
                Ga4Export export = new Ga4Export(sessions, each);
                Path folder = data.resolve("ga4-" + sessions + "-" + each);
                if (!Files.exists(folder)) {
                    ProgressLog.say("making " + folder.getFileName());
                    make(export, statement, Files.createTempDirectory(data, "ga4"), folder);
                }
                made.add(read(each, folder));
            }
        }
        return made;
    }

    private static void make(Ga4Export export, Statement statement, Path half, Path folder)
            throws IOException, SQLException {
        statement.execute(export.definitions());
        long events = 0;
        for (int day = 0; day < Ga4Export.DAYS; day++) {
            Path file = half.resolve(Ga4Export.table(day) + ".parquet");
            events += statement.executeLargeUpdate(
                    "COPY (" + Ga4Export.events(day) + ") TO '" + file + "' (FORMAT parquet, COMPRESSION zstd)");
        }
        try (ResultSet row = statement.executeQuery(Ga4Export.TOTALS)) {
            row.next();
            Files.writeString(
                    half.resolve(TOTALS),
                    String.join(
                            " ",
                            Long.toString(events),
                            row.getString("sessions"),
                            row.getString("orders"),
                            row.getString("cents")));
        }
        Files.move(half, folder);
    }

    private static Ga4Files read(int parameters, Path folder) throws IOException {
        long[] totals = Stream.of(Files.readString(folder.resolve(TOTALS)).split(" "))
                .mapToLong(Long::parseLong)
                .toArray();
        return new Ga4Files(parameters, folder, totals[0], totals[1], totals[2], totals[3]);
    }

    /** Returns the address of the events. */
    public String address() {
        return "parquet:" + folder.resolve("*.parquet");
    }

    /** Returns all files of events. */
    public List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".parquet"))
                    .sorted()
                    .toList();
        }
    }
}
