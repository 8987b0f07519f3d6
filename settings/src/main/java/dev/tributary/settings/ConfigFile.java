package dev.tributary.settings;

import dev.tributary.channels.ChannelSettings;
import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import dev.tributary.core.attribution.ihc.Redistribution;
import dev.tributary.core.intake.mapping.IntakeRules;
import dev.tributary.core.text.Shown;
import dev.tributary.ihcapi.wire.RedistributionNode;
import dev.tributary.settings.yaml.YamlTree;
import dev.tributary.store.file.InputFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.JsonNode;

/**
 * The configuration file, YAML: one key per option, {@code redistribution_parameter} in the service's own format,
 * {@code conversion_types}, {@code source}, and the rules about names and users of the source.
 *
 * @param name the file's name, for messages
 * @param values the plain settings
 * @param redistribution the redistribution rules
 * @param types the conversion types
 * @param intake the rules about the source
 * @param channels which rules make channels
 */
public record ConfigFile(
        String name,
        Map<String, String> values,
        Redistribution redistribution,
        ConfiguredTypes types,
        IntakeRules intake,
        ChannelSettings channels) {
    private static final String REDISTRIBUTION = "redistribution_parameter";
    private static final String TYPES = "conversion_types";

    private static final long MOST_BYTES = 4 << 20;

    /** Keys that are not options. */
    static final Set<String> STRUCTURED = Set.of(
            REDISTRIBUTION,
            TYPES,
            SourceNode.SOURCE,
            ChannelsNode.CHANNELS,
            IntakeNode.CHANNEL_NAMES,
            IntakeNode.UNKNOWN_USERS,
            IntakeNode.KNOWN_USERS);

    /** No file. */
    public static final ConfigFile NONE = empty("tributary.yml");

    public ConfigFile {
        values = Map.copyOf(values);
    }

    /** Reads a file whose paths are relative to its own folder. */
    public static ConfigFile read(Path file) {
        return read(file, file.toAbsolutePath().resolveSibling(""));
    }

    /**
     * Reads a file.
     *
     * @param folder to which the paths in it are resolved
     * @throws TributaryException USAGE when it cannot be read, is not a YAML mapping, or has an invalid value
     */
    static ConfigFile read(Path file, Path folder) {
        return of(parse(file), file, folder);
    }

    /**
     * Reads a text that is not in a file.
     *
     * @param file the name for messages
     * @param folder to which the paths in it are resolved
     * @throws TributaryException USAGE as {@link #read(Path)}
     */
    public static ConfigFile ofText(String text, Path file, Path folder) {
        return of(parsed(file, () -> text.getBytes(StandardCharsets.UTF_8)), file, folder);
    }

    private static ConfigFile of(Optional<JsonNode> found, Path file, Path folder) {
        Optional<JsonNode> document = found.filter(root -> !root.isNull());
        if (document.isEmpty()) {
            return empty(file.toString());
        }
        JsonNode root = document.get();
        if (!root.isObject()) {
            throw wrong(file, "it is not a mapping of keys to values");
        }
        Map<String, String> values = new HashMap<>();
        for (Map.Entry<String, JsonNode> entry : root.properties()) {
            if (STRUCTURED.contains(entry.getKey())) {
                continue;
            }
            if (!entry.getValue().isValueNode() || entry.getValue().isNull()) {
                throw wrong(
                        file, Shown.plain(entry.getKey()) + " has no single value; put a text such as null in quotes");
            }
            values.put(entry.getKey(), entry.getValue().asString());
        }
        try {
            SourceNode.Read source = SourceNode.read(root, path -> Layers.resolve(folder, path));
            ChannelSettings channels = ChannelsNode.read(root, folder);
            add(source.values(), values);
            return new ConfigFile(
                    file.toString(),
                    values,
                    RedistributionNode.read(root.path(REDISTRIBUTION)),
                    ConversionTypesNode.read(root.path(TYPES)),
                    IntakeNode.read(root, source.mapping(), channels.onDemand()),
                    channels);
        } catch (IllegalArgumentException e) {
            throw wrong(file, String.valueOf(e.getMessage()));
        }
    }

    /** Adds the settings that the mapping gives. */
    private static void add(Map<String, String> mapped, Map<String, String> values) {
        mapped.forEach((key, value) -> {
            String other = values.putIfAbsent(key, value);
            if (other != null && !other.equals(value)) {
                throw new IllegalArgumentException(key + " is " + Shown.quoted(other)
                        + ", and the mapping of the source has " + Shown.quoted(value) + "; give one of them");
            }
        });
    }

    private static ConfigFile empty(String name) {
        ChannelSettings channels = ChannelSettings.BUILT_IN;
        return new ConfigFile(
                name,
                Map.of(),
                Redistribution.NONE,
                ConfiguredTypes.NONE,
                IntakeRules.USUAL.with(channels.onDemand()),
                channels);
    }

    private static Optional<JsonNode> parse(Path file) {
        return parsed(file, () -> new InputFile("The configuration file", file, MOST_BYTES).bytes());
    }

    /** What has the bytes of a file. */
    @FunctionalInterface
    private interface Bytes {
        byte[] read() throws IOException;
    }

    private static Optional<JsonNode> parsed(Path file, Bytes bytes) {
        try {
            return YamlTree.read(bytes.read());
        } catch (IllegalArgumentException e) {
            throw wrong(file, String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new TributaryException(
                    ProblemKind.USAGE, "The configuration file " + file + " cannot be read.", "Check its path.", e);
        } catch (JacksonException e) {
            throw wrong(file, location(e) + firstLine(e.getOriginalMessage()));
        }
    }

    /** Returns the position, unless the error concerns the whole file: nested too deeply, or too many aliases. */
    private static String location(JacksonException e) {
        TokenStreamLocation location = e.getLocation();
        return location == null ? "" : "line " + location.getLineNr() + ", column " + location.getColumnNr() + ": ";
    }

    private static String firstLine(String message) {
        return Shown.plain(message.lines().findFirst().orElse("no YAML"));
    }

    private static TributaryException wrong(Path file, String what) {
        return new TributaryException(
                ProblemKind.USAGE,
                "The configuration file " + file + " cannot be used: " + what + ".",
                "See docs/reference/configuration.md for its form.");
    }
}
