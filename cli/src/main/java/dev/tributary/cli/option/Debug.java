package dev.tributary.cli.option;

import picocli.CommandLine.Option;

/** The option of every command; {@link dev.tributary.cli.output.Complaint} looks for it among the arguments. */
public final class Debug {
    @Option(names = "--debug", description = "show where in the program a failure happened")
    public boolean debug;
}
