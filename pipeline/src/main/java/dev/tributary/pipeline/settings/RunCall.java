package dev.tributary.pipeline.settings;

import java.time.Clock;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * How a run is called, independently of its data.
 *
 * @param program name and version of the program
 * @param id the id given by the caller
 * @param clock the clock for recorded times
 * @param stopAsked whether it has been told to stop; may be called by any thread
 */
public record RunCall(String program, Optional<String> id, Clock clock, BooleanSupplier stopAsked) {
    /** A run without an id or a stop signal. */
    public static RunCall by(String program) {
        return new RunCall(program, Optional.empty(), Clock.systemUTC(), () -> false);
    }

    public RunCall withId(Optional<String> wanted) {
        return new RunCall(program, wanted, clock, stopAsked);
    }
}
