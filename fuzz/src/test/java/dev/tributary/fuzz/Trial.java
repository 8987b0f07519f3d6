package dev.tributary.fuzz;

import dev.tributary.core.TributaryException;
import dev.tributary.fuzz.subject.Fault;
import dev.tributary.fuzz.subject.Help;
import dev.tributary.fuzz.subject.Reader;
import java.io.IOException;

/**
 * Passes inputs to a reader and checks the rules: it returns a value or fails with an explanation, within its limits.
 * Not thread-safe.
 */
final class Trial {
    /** The first input of a kind includes the time to load classes, so an input is measured several times. */
    private static final int TIMES = 4;

    private final Reader<?> reader;
    private final Limits limits;
    private final Figures figures;

    Trial(String name, Reader<?> reader, Limits limits) {
        this.reader = reader;
        this.limits = limits;
        this.figures = new Figures(name);
    }

    /** Returns the figures so far. */
    Figures figures() {
        return figures;
    }

    /**
     * Passes an input to the reader.
     *
     * @throws Fault when a rule is violated
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
