package dev.tributary.benchmarks.process;

import dev.tributary.benchmarks.process.child.Child;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A figure printed by a program of this module, on a line of its own after its name. */
final class Figure {
    private Figure() {}

    static double of(String name, Child.Ended program) {
        Matcher line = Pattern.compile("(?m)^" + name + " (\\S+)$").matcher(program.output());
        if (!line.find()) {
            throw new IllegalStateException("a program printed no '" + name + "':\n" + program.output());
        }
        return Double.parseDouble(line.group(1));
    }
}
