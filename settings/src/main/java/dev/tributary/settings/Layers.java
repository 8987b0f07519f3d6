package dev.tributary.settings;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import dev.tributary.core.text.NearestMatch;
import dev.tributary.core.text.Shown;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The configuration layers below the command line: environment, {@code .env}, {@code tributary.yml}. An option {@code
 * --ihc-url} is {@code TRIBUTARY_IHC_URL} in the first two and {@code ihc_url} in the file. An unknown name is an
 * error, because it would have no effect.
 *
 * @param environment the environment variables
 * @param dotEnv the file {@code .env}
 * @param file the configuration file
 */
public record Layers(Map<String, String> environment, DotEnv dotEnv, ConfigFile file) {
    private static final String PREFIX = "TRIBUTARY_";
    private static final String ENVIRONMENT = "environment";

    /** The default configuration file. */
    public static final String DEFAULT_FILE = "tributary.yml";

    /** The variable that names another configuration file. */
    public static final String CONFIG = "TRIBUTARY_CONFIG";

    /** Set by the launcher to the name it was called by. */
    public static final String PROGRAM = "TRIBUTARY_PROGRAM";

    /** Read by the launcher script or before the options. */
    private static final Set<String> OTHERS = Set.of("TRIBUTARY_JAVA_OPTS", "TRIBUTARY_CACHE", CONFIG, PROGRAM);

    public Layers {
        environment = Map.copyOf(environment);
    }

    /**
     * Reads the layers.
     *
     * @param folder the configuration file that was given; without one, {@code tributary.yml} if it exists
     */
    public static Layers read(Path folder, Map<String, String> environment, Optional<String> config) {
        DotEnv dotEnv = DotEnv.read(folder);
        Optional<Path> asked = config.or(() -> nonBlank(environment, CONFIG))
                .or(() -> nonBlank(dotEnv.entries(), CONFIG))
                .map(path -> resolve(folder, path));
        Path usual = resolve(folder, DEFAULT_FILE);
        ConfigFile file = asked.or(
                        () -> Files.exists(usual, LinkOption.NOFOLLOW_LINKS) ? Optional.of(usual) : Optional.empty())
                .map(path -> ConfigFile.read(path, folder))
                .orElse(ConfigFile.NONE);
        return new Layers(environment, dotEnv, file);
    }

    /** Resolves a path in a setting. The result always has a file name, which messages need. */
    public static Path resolve(Path folder, String path) {
        Path resolved = path(folder, path).normalize();
        return resolved.toString().isEmpty() ? Path.of(".") : resolved;
    }

    /**
     * Resolves a path as it was given.
     *
     * @throws TributaryException USAGE when no path can have this text
     */
    public static Path path(Path folder, String path) {
        try {
            return folder.resolve(path);
        } catch (InvalidPathException e) {
            throw new TributaryException(
                    ProblemKind.USAGE,
                    "There can be no file " + Shown.quoted(path) + ": " + e.getReason() + ".",
                    "Correct the path.",
                    e);
        }
    }

    /** Returns the value of an option, by its long name without the dashes. */
    public Optional<String> value(String option) {
        String variable = variable(option);
        return nonBlank(environment, variable)
                .or(() -> nonBlank(dotEnv.entries(), variable))
                .or(() -> Optional.ofNullable(file.values().get(SettingNames.key(option))));
    }

    /** Returns the place that has an option's value: {@code environment}, or the name of a file. */
    public String place(String option) {
        String variable = variable(option);
        return nonBlank(environment, variable)
                .map(value -> ENVIRONMENT)
                .or(() -> nonBlank(dotEnv.entries(), variable).map(value -> DotEnv.FILE))
                .orElse(file.name());
    }

    /** Returns the same as the beginning of a sentence. */
    String where(String option) {
        String place = place(option);
        return place.equals(ENVIRONMENT) ? "The " + place : "The file " + place;
    }

    private static Optional<String> nonBlank(Map<String, String> variables, String name) {
        return Optional.ofNullable(variables.get(name)).filter(text -> !text.isBlank());
    }

    /** Rejects unknown option names. */
    public void requireKnown(Collection<String> options) {
        Set<String> variables = new HashSet<>(OTHERS);
        Set<String> keys = new HashSet<>(ConfigFile.STRUCTURED);
        options.forEach(option -> {
            variables.add(variable(option));
            keys.add(SettingNames.key(option));
        });
        requireKnown("The " + ENVIRONMENT, environment.keySet(), PREFIX, variables);
        requireKnown("The file " + DotEnv.FILE, dotEnv.entries().keySet(), PREFIX, variables);
        requireKnown("The file " + file.name(), file.values().keySet(), "", keys);
    }

    /** Returns notes on what was ignored in {@code .env} and on names that are nearly a setting, a sentence each. */
    public List<String> notes(Collection<String> options) {
        Map<String, String> known = new HashMap<>();
        Stream.concat(
                        Stream.of(KeyFinder.KEY, KeyFinder.KEY_FILE, CONFIG),
                        options.stream().map(Layers::variable))
                .forEach(name -> known.put(letters(name), name));
        List<String> notes = new ArrayList<>(dotEnv.notes());
        dotEnv.entries().keySet().stream().sorted().forEach(name -> {
            String meant = known.get(letters(name));
            if (meant != null && !meant.equals(name)) {
                notes.add(".env has " + Shown.plain(name) + ", which is not a setting; did you mean " + meant + "?");
            }
        });
        return notes;
    }

    private static String letters(String name) {
        return name.replaceAll("[^A-Za-z]", "").toUpperCase(Locale.ROOT);
    }

    private static void requireKnown(String where, Collection<String> names, String prefix, Set<String> known) {
        for (String name : names) {
            if (name.startsWith(prefix) && !known.contains(name)) {
                String mend = NearestMatch.of(name, known)
                        .map(near -> "Did you mean " + near + "?")
                        .orElse("'tributary run --help' lists the options; a key is an option with underscores.");
                throw new TributaryException(
                        ProblemKind.USAGE, where + " has an unknown setting " + Shown.quoted(name) + ".", mend);
            }
        }
    }

    private static String variable(String option) {
        return PREFIX + SettingNames.key(option).toUpperCase(Locale.ROOT);
    }
}
