package dev.tributary.benchmarks;

import dev.tributary.core.facts.DateWindow;
import dev.tributary.core.facts.Facts;
import dev.tributary.core.journey.JourneyBuilder;
import dev.tributary.core.journey.Journeys;
import dev.tributary.core.journey.option.JourneyOptions;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Nanoseconds per session of the source for building journeys: grouping, sorting, binary search. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class JourneyBuilderBenchmark {
    private static final int SESSIONS = 200_000;

    private final Facts facts = MadeUpShop.of(SESSIONS);

    /** All journeys of all conversions; the score is nanoseconds per session. */
    @Benchmark
    @OperationsPerInvocation(SESSIONS)
    public Journeys build() {
        return new JourneyBuilder(facts.traffic().sessions().whole(), JourneyOptions.DEFAULT)
                .build(facts.conversions(), DateWindow.ALL);
    }
}
