package dev.tributary.benchmarks;

import dev.tributary.core.facts.DateWindow;
import dev.tributary.core.facts.Facts;
import dev.tributary.core.journey.Journey;
import dev.tributary.core.journey.JourneyBuilder;
import dev.tributary.core.journey.option.JourneyOptions;
import dev.tributary.core.report.ChannelReport;
import dev.tributary.core.report.Credits;
import dev.tributary.core.report.DateBasis;
import dev.tributary.core.report.ReportBuilder;
import dev.tributary.core.report.SourceSums;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Nanoseconds per stored credit for building the report: finding its rows, exact sums, the join with cost. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class ReportBenchmark {
    private static final int SESSIONS = 300_000;
    private static final int CREDITS = 50_000;

    private final Facts facts = MadeUpShop.of(SESSIONS);
    private final byte[][] conversions = new byte[CREDITS][];
    private final byte[][] sessions = new byte[CREDITS][];
    private final double[] shares = new double[CREDITS];

    /** Each session of a journey gets the same share; the ids are bytes, as they come from storage. */
    @Setup
    public void credit() {
        int credit = 0;
        JourneyBuilder builder = new JourneyBuilder(facts.traffic().sessions().whole(), JourneyOptions.DEFAULT);
        for (Journey journey :
                builder.build(facts.conversions(), DateWindow.ALL).journeys()) {
            for (int position = 0; position < journey.size() && credit < CREDITS; position++) {
                conversions[credit] = journey.conversionId().getBytes(StandardCharsets.UTF_8);
                sessions[credit] = journey.sessionId(position).getBytes(StandardCharsets.UTF_8);
                shares[credit] = 1.0 / journey.size();
                credit++;
            }
        }
        if (credit < CREDITS) {
            throw new IllegalStateException("only " + credit + " credits");
        }
    }

    /** The whole report; the score is nanoseconds per credit. */
    @Benchmark
    @OperationsPerInvocation(CREDITS)
    public ChannelReport report() {
        Credits credits = new Credits(facts.traffic(), DateBasis.ACCRUAL);
        try (Credits.Stored stored = credits.stored()) {
            for (int credit = 0; credit < CREDITS; credit++) {
                stored.add(conversions[credit], sessions[credit], shares[credit]);
            }
        }
        return ReportBuilder.build(SourceSums.of(facts), credits.totals(day -> true, List.of()), day -> true);
    }
}
