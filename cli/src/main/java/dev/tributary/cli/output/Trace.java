package dev.tributary.cli.output;

import dev.tributary.core.text.Shown;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** The stack trace of a failure. The messages of its causes may contain external names, so each is one line. */
final class Trace {
    private final Set<Throwable> told = Collections.newSetFromMap(new IdentityHashMap<>());
    private final List<String> lines = new ArrayList<>();

    private Trace() {}

    static List<String> of(Throwable failure) {
        Trace trace = new Trace();
        trace.tell("", failure);
        return trace.lines;
    }

    private void tell(String how, Throwable failure) {
        if (!told.add(failure)) {
            return;
        }
        lines.add(how + Shown.whole(failure.toString()));
        for (StackTraceElement frame : failure.getStackTrace()) {
            lines.add("\tat " + frame);
        }
        for (Throwable other : failure.getSuppressed()) {
            tell("Suppressed: ", other);
        }
        if (failure.getCause() != null) {
            tell("Caused by: ", failure.getCause());
        }
    }
}
