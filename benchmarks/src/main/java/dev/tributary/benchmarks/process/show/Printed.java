package dev.tributary.benchmarks.process.show;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** What is shown, in UTF-8 whatever the terminal's language is: ratios have a multiplication sign. */
public final class Printed {
    private static final PrintStream OUT = stream(FileDescriptor.out);
    private static final PrintStream ERROR = stream(FileDescriptor.err);

    private Printed() {}

    private static PrintStream stream(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }

    public static void out(String text) {
        OUT.println(text);
    }

    /** A line that says who speaks. */
    public static void error(String text) {
        ERROR.println("benchmarks: " + text);
    }
}
