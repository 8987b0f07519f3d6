package dev.tributary.channels;

import dev.tributary.channels.rule.ChannelRules;
import dev.tributary.channels.site.OwnDomains;
import dev.tributary.channels.site.SiteKind;
import dev.tributary.channels.site.SiteLists;
import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import dev.tributary.core.channel.ChannelMaker;
import dev.tributary.store.file.InputFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which rules make channels. Immutable.
 *
 * @param rules the file of rules; empty for the built-in ones
 * @param lists further lists of sites, by what these are
 * @param ownDomains the domains of the user's own, which are never a referrer
 */
public record ChannelSettings(Optional<Path> rules, Map<SiteKind, List<Path>> lists, List<String> ownDomains) {
    /** The built-in rules and lists. */
    public static final ChannelSettings BUILT_IN = new ChannelSettings(Optional.empty(), Map.of(), List.of());

    /** The name of the built-in rules, for messages. */
    public static final String BUILT_IN_NAME = "the built-in rules";

    private static final String BUILT_IN_FILE = "rules.yml";
    private static final long MOST_BYTES = 8 << 20;

    public ChannelSettings {
        lists = Map.copyOf(lists);
        ownDomains = List.copyOf(ownDomains);
    }

    /** Returns the same with another file of rules. */
    public ChannelSettings withRules(Path file) {
        return new ChannelSettings(Optional.of(file), lists, ownDomains);
    }

    /** Returns the rules, which are read with the first session that needs them. */
    public ChannelMaker onDemand() {
        return new RulesOnDemand(this);
    }

    /**
     * Reads the rules and lists.
     *
     * @throws TributaryException USAGE when a file cannot be read or used
     */
    public ChannelRules load() {
        SiteLists sites = new SiteLists();
        for (SiteKind kind : SiteKind.values()) {
            sites.addBuiltIn(kind, builtIn(kind.label() + ".txt"));
        }
        lists.forEach((kind, files) -> files.forEach(file -> {
            byte[] text = bytes("The list of sites", file);
            try {
                sites.add(kind, text, file.toString());
            } catch (IllegalArgumentException e) {
                throw wrong("The list of sites " + file, e, "Write a host on each line, or a list as Matomo has it");
            }
        }));
        OwnDomains own;
        try {
            own = OwnDomains.of(ownDomains);
        } catch (IllegalArgumentException e) {
            throw wrong("The setting channels.own_domains", e, "Write your domains, such as shop.example");
        }
        byte[] text = rules.map(file -> bytes("The rules file", file)).orElseGet(() -> builtIn(BUILT_IN_FILE));
        String name = rules.map(Path::toString).orElse(BUILT_IN_NAME);
        try {
            return ChannelRules.read(name, text, sites.table(), own);
        } catch (IllegalArgumentException e) {
            throw wrong(
                    "The rules file " + name, e, "'tributary channels show' prints the built-in rules to begin with");
        }
    }

    private static TributaryException wrong(String what, IllegalArgumentException why, String mend) {
        return new TributaryException(
                ProblemKind.USAGE,
                what + " cannot be used: " + why.getMessage() + ".",
                mend + "; see docs/reference/channel-rules.md.",
                why);
    }

    /** Returns the file with the built-in rules. */
    public static byte[] builtInRules() {
        return builtIn(BUILT_IN_FILE);
    }

    private static byte[] bytes(String what, Path file) {
        try {
            return new InputFile(what, file, MOST_BYTES).bytes();
        } catch (IOException e) {
            throw new TributaryException(
                    ProblemKind.USAGE, what + " " + file + " cannot be read.", "Check its path.", e);
        }
    }

    private static byte[] builtIn(String name) {
        try (InputStream in = ChannelSettings.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its file " + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
