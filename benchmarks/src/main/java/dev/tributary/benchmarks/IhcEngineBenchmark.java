package dev.tributary.benchmarks;

import dev.tributary.core.attribution.ihc.DefaultModel;
import dev.tributary.core.attribution.ihc.IhcEngine;
import dev.tributary.core.attribution.ihc.Redistribution;
import dev.tributary.core.attribution.ihc.Workspace;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
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

/**
 * Sessions per second of the local IHC engine on one thread, journeys of mean length 3: for {@code attribute} alone,
 * and including the copying of each journey into the workspace.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class IhcEngineBenchmark {
    private static final int SESSIONS = 30_000;
    private static final int CHANNELS = 14;
    private static final double MEAN_LENGTH = 3;

    private final IhcEngine engine = new IhcEngine(
            DefaultModel.create(),
            Redistribution.NONE,
            IntStream.range(0, CHANNELS).mapToObj(n -> "channel " + n).toList());
    private final Workspace workspace = new Workspace();
    private int[] lengths = new int[0];
    private double[] hours = new double[0];
    private int[] channels = new int[0];
    private boolean[] flags = new boolean[0];

    /** Draws journeys with geometrically distributed lengths, gaps from minutes to weeks. */
    @Setup
    public void draw() {
        Random random = new Random(1);
        hours = new double[SESSIONS];
        channels = new int[SESSIONS];
        flags = new boolean[2 * SESSIONS];
        List<Integer> drawn = new ArrayList<>();
        int left = SESSIONS;
        while (left > 0) {
            int length = 1;
            while (random.nextDouble() > 1 / MEAN_LENGTH && length < left) {
                length++;
            }
            double hour = 0;
            for (int k = SESSIONS - left; k < SESSIONS - left + length; k++) {
                hour += Math.exp(random.nextGaussian() * 2 + 1);
                hours[k] = hour;
                channels[k] = random.nextInt(CHANNELS);
                flags[2 * k] = random.nextInt(10) < 7;
                flags[2 * k + 1] = random.nextInt(10) < 6;
            }
            drawn.add(length);
            left -= length;
        }
        lengths = drawn.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Every journey once; the score is sessions per second. */
    @Benchmark
    @OperationsPerInvocation(SESSIONS)
    public double attribute() {
        double sum = 0;
        int from = 0;
        for (int length : lengths) {
            workspace.begin(length);
            for (int k = 0; k < length; k++) {
                int at = from + k;
                workspace.set(k, hours[at], channels[at], flags[2 * at], flags[2 * at + 1]);
            }
            engine.attribute(workspace);
            sum += workspace.ihc(0);
            from += length;
        }
        return sum;
    }
}
