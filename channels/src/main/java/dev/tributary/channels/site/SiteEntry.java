package dev.tributary.channels.site;

import java.util.Locale;
import java.util.Optional;

/**
 * An entry of a list of sites. Written as a host, which means that host and those below it; with {@code =} before it,
 * that host alone; with {@code *.} before it, those below it alone; with {@code .*} after it, under any suffix: {@code
 * amazon.*} is also amazon.co.uk. A path after it narrows it. A word without a point is a source as people name it.
 *
 * @param kind what such a site is
 * @param text as written, for messages
 * @param list the name of the list
 * @param own whether it is in a list of the user's own, which counts before the built-in ones
 * @param extent which hosts
 * @param host the host, or what stands before the suffix
 * @param path the beginning of the path; may be empty
 */
record SiteEntry(SiteKind kind, String text, String list, boolean own, Extent extent, String host, String path) {
    private static final String ANY_SUFFIX = ".*";
    private static final String BELOW = "*.";

    /** Which hosts an entry means. */
    enum Extent {
        /** The host and all below it. */
        TREE,
        /** The host alone. */
        HOST,
        /** All below the host. */
        BELOW,
        /** The name and all below it, under any suffix. */
        TREE_ANY_SUFFIX,
        /** The name alone, under any suffix. */
        HOST_ANY_SUFFIX,
        /** A word. */
        WORD
    }

    /** Reads an entry; empty if no site can have this name. */
    static Optional<SiteEntry> of(SiteKind kind, String text, String list, boolean own) {
        String rest = text.strip().toLowerCase(Locale.ROOT);
        boolean alone = rest.startsWith("=");
        boolean below = rest.startsWith(BELOW);
        rest = alone ? rest.substring(1) : below ? rest.substring(BELOW.length()) : rest;
        int slash = rest.indexOf('/');
        String path = slash < 0 ? "" : rest.substring(slash);
        String host = slash < 0 ? rest : rest.substring(0, slash);
        boolean any = host.endsWith(ANY_SUFFIX);
        String name =
                any ? host.substring(0, host.length() - ANY_SUFFIX.length()).replaceFirst("^www\\.", "") : host;
        if (!any && !below && !alone && name.indexOf('.') < 0) {
            return name.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new SiteEntry(kind, text, list, own, Extent.WORD, name, path));
        }
        Extent extent = any
                ? alone ? Extent.HOST_ANY_SUFFIX : Extent.TREE_ANY_SUFFIX
                : alone ? Extent.HOST : below ? Extent.BELOW : Extent.TREE;
        return SiteAddress.of(name).map(site -> new SiteEntry(kind, text, list, own, extent, site.host(), path));
    }

    /** Returns whether it takes a host of which it is, or ends in, this entry's name. */
    boolean takes(boolean same, String askedPath) {
        boolean rightHost = switch (extent) {
            case TREE, TREE_ANY_SUFFIX -> true;
            case HOST, HOST_ANY_SUFFIX -> same;
            case BELOW -> !same;
            case WORD -> false;
        };
        return rightHost
                && (path.isEmpty()
                        || askedPath.equals(path)
                        || askedPath.startsWith(path.endsWith("/") ? path : path + "/"));
    }

    /** Returns the name by which people call the site, if the entry is all of it: of {@code =google.*}, google. */
    Optional<String> brand() {
        if (!path.isEmpty() || extent == Extent.BELOW || extent == Extent.WORD) {
            return Optional.empty();
        }
        boolean any = extent == Extent.TREE_ANY_SUFFIX || extent == Extent.HOST_ANY_SUFFIX;
        String name = any ? host : DomainNames.beforeSuffix(host);
        return Optional.of(name).filter(one -> !one.isEmpty() && one.indexOf('.') < 0);
    }
}
