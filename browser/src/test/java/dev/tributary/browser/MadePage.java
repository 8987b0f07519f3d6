package dev.tributary.browser;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A page and what it was made from.
 *
 * @param name what it is called in messages
 * @param folder with the program's output
 * @param database the name of the source's file in it
 * @param window the days it is about
 */
record MadePage(String name, Path folder, String database, Window window) {
    /** Exit codes of a run: all went well; rows were set aside. */
    private static final List<Integer> PUBLISHED = List.of(0, 10);

    /** Returns the file. */
    Path page() {
        return folder.resolve("report.html");
    }

    /** Runs {@code run}, with the days of the conversion, on which the page stands, so that the CSV has its rows. */
    void run(String... more) {
        command(
                "run",
                Stream.concat(Stream.of("--date-basis", "cash", "--attributor", "ihc-local"), Stream.of(more))
                        .toList());
    }

    /** Runs a command on the same database and window, and returns what it prints. */
    String command(String command, List<String> more) {
        List<String> arguments = new ArrayList<>(List.of(command, "--db", database));
        arguments.addAll(window.options());
        arguments.addAll(more);
        return Program.run(folder, PUBLISHED, arguments.toArray(String[]::new));
    }

    /** The same tables, looked at for as many days just before. */
    MadePage before() {
        return new MadePage(name + ", before", folder, database, window.before());
    }

    @Override
    public String toString() {
        return name;
    }
}
