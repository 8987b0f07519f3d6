package dev.tributary.pipeline.settings;

import java.time.Clock;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * How a run is called, apart from what it works on.
 *
 * @param program name and version of the program
 * @param id the id the caller wants it to have
 * @param clock tells the times that are written down
 * @param stopAsked whether it has been told to stop; may be asked from any thread
 */
public record RunCall(String program, Optional<String> id, Clock clock, BooleanSupplier stopAsked) {
    /** A run of its own that nobody stops. */
    public static RunCall by(String program) {
        return new RunCall(program, Optional.empty(), Clock.systemUTC(), () -> false);
    }

    public RunCall withId(Optional<String> wanted) {
        return new RunCall(program, wanted, clock, stopAsked);
    }
}
