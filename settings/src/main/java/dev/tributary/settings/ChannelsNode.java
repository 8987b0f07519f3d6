package dev.tributary.settings;

import dev.tributary.channels.ChannelSettings;
import dev.tributary.channels.site.SiteAddress;
import dev.tributary.channels.site.SiteKind;
import dev.tributary.settings.yaml.MappingNode;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Reads {@code channels}: which rules make channels. */
final class ChannelsNode {
    static final String CHANNELS = "channels";
    private static final String RULES = "rules";
    private static final String HOST_LISTS = "host_lists";
    private static final String OWN_DOMAINS = "own_domains";

    private ChannelsNode() {}

    /**
     * Reads the settings; the files themselves are read when they are needed.
     *
     * @param folder to which paths are resolved
     * @throws IllegalArgumentException when one of them has the wrong form
     */
    static ChannelSettings read(JsonNode root, Path folder) {
        JsonNode node = root.path(CHANNELS);
        if (node.isMissingNode() || node.isNull()) {
            return ChannelSettings.BUILT_IN;
        }
        MappingNode channels = new MappingNode(CHANNELS, node);
        channels.requireKeys(List.of(RULES, HOST_LISTS, OWN_DOMAINS));
        Map<SiteKind, List<Path>> lists = new EnumMap<>(SiteKind.class);
        channels.child(HOST_LISTS).ifPresent(named -> {
            named.requireKeys(SiteKind.labels());
            for (SiteKind kind : SiteKind.values()) {
                List<Path> files = named.texts(kind.label()).stream()
                        .map(file -> Layers.resolve(folder, file))
                        .toList();
                if (!files.isEmpty()) {
                    lists.put(kind, files);
                }
            }
        });
        List<String> own = channels.texts(OWN_DOMAINS);
        for (String domain : own) {
            if (SiteAddress.of(domain).isEmpty()) {
                throw channels.wrong(OWN_DOMAINS, domain, "a domain such as shop.example", List.of());
            }
        }
        return new ChannelSettings(channels.text(RULES).map(file -> Layers.resolve(folder, file)), lists, own);
    }
}
