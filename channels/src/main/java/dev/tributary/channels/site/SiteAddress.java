package dev.tributary.channels.site;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The site of an address, as browsers and apps give it.
 *
 * @param host in lower case and ASCII, without port, user and {@code www.}; an app's id; an IPv6 address in brackets
 * @param path beginning with a slash, or empty; without query
 */
public record SiteAddress(String host, String path) {
    private static final int LONGEST = 2_000;
    private static final int LONGEST_HOST = 253;
    private static final String AUTHORITY = "://";
    private static final Pattern SITES = Pattern.compile("https?|android-app|ios-app");
    private static final Pattern NO_SITE =
            Pattern.compile("(about|blob|data|file|javascript|mailto|view-source|tel):.*", Pattern.DOTALL);
    private static final Pattern HOST =
            Pattern.compile("[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?(?:\\.[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?)*");
    private static final Pattern BRACKETS = Pattern.compile("\\[[0-9a-f:.%]+]");
    private static final String WWW = "www.";

    /**
     * Reads an address, or a bare host; empty if there is no site in it: nothing, a word such as {@code (direct)}, another
     * scheme, or something broken.
     */
    public static Optional<SiteAddress> of(String text) {
        String plain = visible(text);
        if (plain.isEmpty() || plain.startsWith("$") || plain.startsWith("(") || plain.equals("null")) {
            return Optional.empty();
        }
        int colon = plain.indexOf(AUTHORITY);
        if (colon >= 0) {
            String scheme = plain.substring(0, colon).toLowerCase(Locale.ROOT);
            return SITES.matcher(scheme).matches()
                    ? split(plain.substring(colon + AUTHORITY.length()))
                    : Optional.empty();
        }
        if (NO_SITE.matcher(plain.toLowerCase(Locale.ROOT)).matches()) {
            return Optional.empty();
        }
        return split(plain.startsWith("//") ? plain.substring(2) : plain);
    }

    private static String visible(String text) {
        StringBuilder plain = new StringBuilder();
        text.substring(0, Math.min(text.length(), LONGEST))
                .codePoints()
                .filter(c -> !Character.isISOControl(c) && Character.getType(c) != Character.FORMAT)
                .forEach(plain::appendCodePoint);
        return plain.toString().strip();
    }

    private static Optional<SiteAddress> split(String rest) {
        int end = 0;
        while (end < rest.length() && "/?#\\".indexOf(rest.charAt(end)) < 0) {
            end++;
        }
        String path = rest.substring(end).replace('\\', '/').replaceFirst("[?#].*", "");
        String authority = rest.substring(
                rest.lastIndexOf('@', end) < 0 || end == 0 ? 0 : rest.lastIndexOf('@', end - 1) + 1, end);
        return host(authority).map(host -> new SiteAddress(host, path));
    }

    private static Optional<String> host(String authority) {
        String lower = authority.toLowerCase(Locale.ROOT);
        if (lower.startsWith("[")) {
            String literal = lower.substring(0, lower.indexOf(']') + 1);
            return Optional.of(literal).filter(text -> BRACKETS.matcher(text).matches());
        }
        int port = lower.indexOf(':');
        String named = port < 0 ? lower : lower.substring(0, port);
        while (named.endsWith(".")) {
            named = named.substring(0, named.length() - 1);
        }
        return ascii(named)
                .filter(host ->
                        host.length() <= LONGEST_HOST && HOST.matcher(host).matches())
                .map(host -> host.startsWith(WWW) && host.indexOf('.', WWW.length()) > 0
                        ? host.substring(WWW.length())
                        : host);
    }

    private static Optional<String> ascii(String host) {
        if (host.chars().allMatch(c -> c < 0x80)) {
            return Optional.of(host);
        }
        try {
            return Optional.of(IDN.toASCII(host, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }
}
