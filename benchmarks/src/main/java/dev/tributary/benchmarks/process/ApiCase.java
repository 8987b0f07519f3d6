package dev.tributary.benchmarks.process;

import dev.tributary.benchmarks.process.bare.BareClient;
import dev.tributary.benchmarks.process.bare.BareLedger;
import dev.tributary.benchmarks.process.bare.RecordedExchange;
import dev.tributary.benchmarks.process.child.Bench;
import dev.tributary.benchmarks.process.child.Product;
import dev.tributary.benchmarks.process.child.ProgressLog;
import dev.tributary.benchmarks.process.child.WorkFolder;
import dev.tributary.benchmarks.process.show.Median;
import dev.tributary.benchmarks.process.show.Section;
import dev.tributary.benchmarks.process.show.Size;
import dev.tributary.benchmarks.process.show.Units;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Attribution by a service, compared with a bare client that sends the same requests over the same number of
 * connections.
 */
final class ApiCase {
    private static final Size SIZE = Size.usual(50_000, "512m");
    private static final int CONNECTIONS = 4;
    private static final List<Integer> ANSWERS_AFTER_MILLIS = List.of(0, 250, 1000);

    private final Bench bench;
    private final int repeat;

    ApiCase(Bench bench, int repeat) {
        this.bench = bench;
        this.repeat = repeat;
    }

    Section measure() throws IOException, InterruptedException, SQLException {
        Path source = bench.samples().of(SIZE);
        Path folder = bench.workFolder().fresh();
        Path exchanges = folder.resolve("exchanges");
        Section section = new Section(
                "API mode: " + SIZE.label() + " sessions, " + CONNECTIONS + " requests under way, median of " + repeat,
                "an answer takes",
                "requests",
                "bare client",
                "ours",
                "throughput to bare",
                "from start to last answer",
                "the ledger's writes alone");
        try (DelayedService service = new DelayedService()) {
            ProgressLog.say("recording the service's answers");
            List<Double> before = new ArrayList<>();
            run(service, source, before);
            before.clear();
            RecordedExchange.write(exchanges, service.exchanges());
            for (int millis : ANSWERS_AFTER_MILLIS) {
                ProgressLog.say("measuring answers after " + millis + " ms");
                service.answerAfter(millis);
                row(section, millis, service, source, exchanges, before);
            }
            section.note("from the start to the first request: " + Units.seconds(Median.of(before))
                    + ", with the start of the JVM");
        }
        WorkFolder.remove(folder);
        return section;
    }

    private void row(
            Section section, int millis, DelayedService service, Path source, Path exchanges, List<Double> before)
            throws IOException, InterruptedException, SQLException {
        List<Double> bare = new ArrayList<>();
        List<Double> ours = new ArrayList<>();
        List<Double> ledger = new ArrayList<>();
        List<Double> all = new ArrayList<>();
        for (int round = 0; round < repeat; round++) {
            bare.add(bare(service, exchanges));
            ours.add(run(service, source, before).seconds());
            all.add(before.get(before.size() - 1) + ours.get(round));
            ledger.add(ledger(exchanges));
        }
        double middle = Median.of(ours);
        section.row(
                millis + " ms",
                Units.count(service.exchanges().size()),
                Units.seconds(Median.of(bare)),
                Units.seconds(middle),
                Units.percent(Median.of(bare) / middle),
                Units.seconds(Median.of(all)),
                Units.seconds(Median.of(ledger)) + ", " + Units.percent(Median.of(ledger) / middle));
    }

    private SendingTimes run(DelayedService service, Path source, List<Double> before)
            throws IOException, InterruptedException, SQLException {
        Path folder = bench.workFolder().fresh();
        Path results = folder.resolve("results.db");
        Instant start = Instant.now();
        bench.product()
                .ask(service.url(), CONNECTIONS, source, results, folder.resolve("out"))
                .orFail();
        SendingTimes times = SendingTimes.in(results);
        before.add(times.secondsAfter(start));
        WorkFolder.remove(folder);
        return times;
    }

    private double bare(DelayedService service, Path exchanges) throws IOException, InterruptedException {
        List<String> arguments = List.of(
                service.url() + "?conv_type_id=" + Product.CONVERSION_TYPE,
                exchanges.toString(),
                Integer.toString(CONNECTIONS));
        return Figure.of("bare", bench.jvm().start(BareClient.class, List.of("-XX:+UseSerialGC"), arguments));
    }

    private double ledger(Path exchanges) throws IOException, InterruptedException {
        Path folder = bench.workFolder().fresh();
        List<String> arguments =
                List.of(exchanges.toString(), folder.resolve("ledger.db").toString());
        double seconds =
                Figure.of("ledger", bench.jvm().start(BareLedger.class, List.of("-XX:+UseSerialGC"), arguments));
        WorkFolder.remove(folder);
        return seconds;
    }
}
