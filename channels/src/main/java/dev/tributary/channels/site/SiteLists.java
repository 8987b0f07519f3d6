package dev.tributary.channels.site;

import dev.tributary.channels.yaml.LinedYaml;
import dev.tributary.channels.yaml.YamlValue;
import dev.tributary.core.text.Shown;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads lists of sites: one entry a line, with {@code #} before a comment; or YAML as Matomo's lists have it, a mapping
 * from a name to hosts, or to mappings with hosts under {@code urls}.
 */
public final class SiteLists {
    private static final String ANY_NAME = "{}";

    private final List<SiteEntry> entries = new ArrayList<>();

    /** Adds the built-in list of a kind. */
    public void addBuiltIn(SiteKind kind, byte[] text) {
        addLines(kind, text, "the built-in list " + kind.label(), false);
    }

    /**
     * Adds a list of the user's own.
     *
     * @param name the file's name, which says the form: {@code .yml} and {@code .yaml} are YAML
     * @throws IllegalArgumentException when it is no such list; the message says where
     */
    public void add(SiteKind kind, byte[] text, String name) {
        if (name.endsWith(".yml") || name.endsWith(".yaml")) {
            LinedYaml.read(text).ifPresent(root -> addNamed(kind, root.mapping("the list"), name));
        } else {
            addLines(kind, text, name, true);
        }
    }

    /** Returns all lists together. */
    public SiteTable table() {
        return new SiteTable(entries);
    }

    private void addLines(SiteKind kind, byte[] text, String list, boolean own) {
        String[] lines = new String(text, StandardCharsets.UTF_8).split("\\R", -1);
        for (int index = 0; index < lines.length; index++) {
            String line = lines[index]
                    .replaceFirst("(^|\\s)#.*", "")
                    .replace("\ufeff", "")
                    .strip();
            if (!line.isEmpty()) {
                int number = index + 1;
                entries.add(entry(kind, line, list, own)
                        .orElseThrow(() -> new IllegalArgumentException(
                                "line " + number + ": " + Shown.quoted(line) + " is not a host, such as example.org")));
            }
        }
    }

    private void addNamed(SiteKind kind, YamlValue.Entries names, String list) {
        names.entries().forEach((name, value) -> {
            for (YamlValue one : value.values()) {
                YamlValue hosts = one instanceof YamlValue.Entries engine
                        ? engine.of("urls").orElseThrow(() -> one.wrong(Shown.quoted(name) + " has no urls"))
                        : one;
                // An engine's host says nothing of those below it, such as mail.; a network's does.
                boolean alone = one instanceof YamlValue.Entries;
                for (YamlValue host : hosts.values()) {
                    add(kind, host, host.text("a host of " + Shown.quoted(name)), alone, list);
                }
            }
        });
    }

    private void add(SiteKind kind, YamlValue where, String host, boolean alone, String list) {
        String text = host;
        int last = text.lastIndexOf(ANY_NAME + ".");
        if (last >= 0) {
            text = "*." + text.substring(last + ANY_NAME.length() + 1);
        } else if (alone) {
            text = "=" + text;
        }
        text = text.replace("." + ANY_NAME, ".*");
        entries.add(entry(kind, text, list, false)
                .orElseThrow(() -> where.wrong(Shown.quoted(host) + " is not a host, such as example.org")));
    }

    private static Optional<SiteEntry> entry(SiteKind kind, String text, String list, boolean own) {
        return SiteEntry.of(kind, text, list, own);
    }
}
