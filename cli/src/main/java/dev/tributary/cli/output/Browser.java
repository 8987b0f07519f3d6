package dev.tributary.cli.output;

import dev.tributary.cli.surroundings.Surroundings;
import dev.tributary.core.text.Shown;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Shows a file in the user's browser, with the command that the system has for it. */
public final class Browser {
    private static final String CHOSEN = "BROWSER";

    private Browser() {}

    /** Shows a file. A machine without a browser is no failure: then the file is there all the same. */
    public static void open(Path file, Surroundings around) {
        List<String> command = new ArrayList<>(command(System.getProperty("os.name", ""), around.environment()));
        command.add(file.toAbsolutePath().toString());
        try {
            new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            around.err()
                    .println("The page was not shown, as " + Shown.plain(command.get(0))
                            + " could not be started. Open " + Shown.whole(file.toString()) + " in a browser.");
            around.err().flush();
        }
    }

    static List<String> command(String system, Map<String, String> environment) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("mac")) {
            return List.of("open");
        }
        if (name.startsWith("windows")) {
            return List.of("rundll32", "url.dll,FileProtocolHandler");
        }
        String chosen = environment.getOrDefault(CHOSEN, "");
        return List.of(chosen.isBlank() ? "xdg-open" : chosen);
    }
}
