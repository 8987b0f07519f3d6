package dev.tributary.settings.preset;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import dev.tributary.core.text.NearestMatch;
import dev.tributary.core.text.Shown;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The entry point to presets: those that come with the program, and folders of users. Thread-safe. */
public final class Presets {
    private static final String FOLDER = "presets/";

    /** The resource that lists the presets of the program, a name per line. */
    private static final String NAMES = FOLDER + "names";

    private Presets() {}

    /** Returns the names of the presets that come with the program. */
    public static List<String> names() {
        return resource(NAMES).map(text -> text.lines().toList()).orElse(List.of());
    }

    /**
     * Returns a preset.
     *
     * @param name the name of one that comes with the program, or the path of a folder
     * @param resolve makes a relative path absolute
     * @throws TributaryException USAGE when there is none, or it has a mistake
     */
    public static Preset find(String name, Function<String, Path> resolve) {
        if (names().contains(name)) {
            return new PresetReader(name, new InProgram(name)).read();
        }
        if (!isPath(name)) {
            throw unknown(name);
        }
        Path folder = resolve.apply(name);
        if (!Files.isDirectory(folder)) {
            throw new TributaryException(
                    ProblemKind.USAGE,
                    "There is no folder " + Shown.plain(name) + " with a preset.",
                    "Check the path, or name a preset of the program: " + String.join(", ", names()) + ".");
        }
        return new PresetReader(name, new PresetFolder(folder)).read();
    }

    private static boolean isPath(String name) {
        return name.contains("/") || name.contains("\\");
    }

    /**
     * Checks that a preset comes with the program.
     *
     * @throws TributaryException USAGE when it does not
     */
    static void requireInProgram(String name) {
        if (!names().contains(name)) {
            throw unknown(name);
        }
    }

    private static TributaryException unknown(String name) {
        return new TributaryException(
                ProblemKind.USAGE,
                "There is no preset " + Shown.quoted(name) + "; there are " + String.join(", ", names()) + ".",
                NearestMatch.of(name, names())
                                .map(near -> "Did you mean " + near + "? ")
                                .orElse("")
                        + "A preset of your own is named by the path of its folder, such as ./"
                        + Shown.plain(name) + ".");
    }

    /** Returns a file of a preset that comes with the program; empty if it has none of this name. */
    static Optional<String> text(String preset, String file) {
        return new InProgram(preset).text(file);
    }

    private static Optional<String> resource(String name) {
        try (@Nullable InputStream stream = Presets.class.getClassLoader().getResourceAsStream(name)) {
            return stream == null
                    ? Optional.empty()
                    : Optional.of(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record InProgram(String preset) implements PresetFiles {
        @Override
        public Optional<String> text(String file) {
            return resource(where(file));
        }

        @Override
        public String where(String file) {
            return FOLDER + preset + "/" + file;
        }
    }
}
