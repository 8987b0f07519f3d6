package dev.tributary.channels.site;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * All lists of sites together. Of several entries that mean a site, the most exact one counts: the longest path, then the
 * longest host; then those of a user's own lists; then the order of {@link SiteKind}. Immutable, thread-safe.
 */
public final class SiteTable {
    private static final Comparator<Found> MOST_EXACT = Comparator.comparingInt(
                    (Found found) -> found.entry.path().length())
            .thenComparingInt(found -> found.names)
            .thenComparing(found -> found.entry.own())
            .thenComparing(found -> found.entry.kind(), Comparator.reverseOrder());

    private final Map<String, List<SiteEntry>> hosts = new HashMap<>();
    private final Map<String, List<SiteEntry>> anySuffix = new HashMap<>();
    private final Map<String, List<SiteEntry>> words = new HashMap<>();

    SiteTable(List<SiteEntry> entries) {
        for (SiteEntry entry : entries) {
            Map<String, List<SiteEntry>> map = switch (entry.extent()) {
                case TREE, HOST, BELOW -> hosts;
                case TREE_ANY_SUFFIX, HOST_ANY_SUFFIX -> anySuffix;
                case WORD -> words;
            };
            map.computeIfAbsent(entry.host(), host -> new ArrayList<>()).add(entry);
            entry.brand()
                    .ifPresent(brand -> words.computeIfAbsent(brand, word -> new ArrayList<>())
                            .add(entry));
        }
    }

    /** An entry that means the site, with how many names of the host it says. */
    private record Found(SiteEntry entry, int names) {
        SiteMatch match() {
            return new SiteMatch(entry.kind(), entry.text(), entry.list());
        }
    }

    /** Returns what a source is: a word such as {@code google}, a host, or an address. */
    public Optional<SiteMatch> ofSource(String source) {
        String word = source.strip().toLowerCase(Locale.ROOT);
        Optional<SiteMatch> named = words.getOrDefault(word, List.of()).stream()
                .map(entry -> new Found(entry, entry.extent() == SiteEntry.Extent.WORD ? 1 : 0))
                .max(MOST_EXACT)
                .map(Found::match);
        return named.or(() -> SiteAddress.of(word).flatMap(this::ofSite));
    }

    /** Returns what a site is. */
    public Optional<SiteMatch> ofSite(SiteAddress site) {
        List<Found> found = new ArrayList<>();
        collect(hosts, site.host(), 0, site.path(), found);
        String name = DomainNames.beforeSuffix(site.host());
        if (!name.isEmpty()) {
            int suffix = names(site.host()) - names(name);
            collect(anySuffix, name, suffix, site.path(), found);
        }
        return found.stream().max(MOST_EXACT).map(Found::match);
    }

    private static void collect(
            Map<String, List<SiteEntry>> map, String host, int suffix, String path, List<Found> found) {
        String part = host;
        while (!part.isEmpty()) {
            boolean same = part.length() == host.length();
            for (SiteEntry entry : map.getOrDefault(part, List.of())) {
                if (entry.takes(same, path)) {
                    found.add(new Found(entry, names(part) + suffix));
                }
            }
            int point = part.indexOf('.');
            part = point < 0 ? "" : part.substring(point + 1);
        }
    }

    private static int names(String host) {
        return (int) host.chars().filter(c -> c == '.').count() + 1;
    }
}
