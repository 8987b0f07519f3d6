package dev.tributary.fuzz;

import dev.tributary.core.TributaryException;
import dev.tributary.fuzz.subject.Fault;
import dev.tributary.fuzz.subject.Help;
import dev.tributary.fuzz.subject.Reader;
import java.io.IOException;

/**
 * Feeds a reader and holds it to the rules: it makes something of the bytes or says why not, within its limits. Not
 * thread-safe.
 */
final class Trial {
    /** The first input of a kind also pays for the classes that it needs; only what it takes every time is its own. */
    private static final int TIMES = 4;

    private final Reader<?> reader;
    private final Limits limits;
    private final Figures figures;

    Trial(String name, Reader<?> reader, Limits limits) {
        this.reader = reader;
        this.limits = limits;
        this.figures = new Figures(name);
    }

    /** What was tried so far. */
    Figures figures() {
        return figures;
    }

    /**
     * Feeds it.
     *
     * @throws Fault when it did what it must not
     */
    void feed(byte[] bytes) throws IOException {
        try {
            feed(reader, bytes);
        } catch (IOException | RuntimeException | Error fault) {
            figures.fault();
            throw fault;
        }
    }

    private <T> void feed(Reader<T> taking, byte[] bytes) throws IOException {
        Took<T> took = measured(taking, bytes);
        for (int time = 1; time < TIMES && limits.exceeded(bytes.length, took.millis(), took.allocated()); time++) {
            took = measured(taking, bytes);
        }
        figures.took(bytes.length, took.millis(), took.allocated(), took.read() != null);
        if (limits.exceeded(bytes.length, took.millis(), took.allocated())) {
            throw new Fault(bytes.length + " bytes took " + took.millis() + " ms and " + took.allocated()
                    + " bytes of memory, more than " + limits.told(bytes.length));
        }
        if (took.read() != null) {
            taking.check(bytes, took.read());
        }
    }

    private static <T> Took<T> measured(Reader<T> taking, byte[] bytes) throws IOException {
        Meter meter = new Meter();
        try {
            T read = taking.read(bytes);
            return new Took<>(read, meter.millis(), meter.bytes());
        } catch (TributaryException told) {
            Took<T> took = new Took<>(null, meter.millis(), meter.bytes());
            Help.require(told);
            return took;
        }
    }
}
