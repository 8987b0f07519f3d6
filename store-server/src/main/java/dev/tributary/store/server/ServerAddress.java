package dev.tributary.store.server;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import dev.tributary.core.text.Shown;
import dev.tributary.store.connect.Address;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * An address on a server, {@code scheme://user:password@host:port/database?name=value}, of which every part may be
 * missing. Parts are decoded.
 *
 * @param name the address for messages, without a password
 * @param parameters by their names, in order
 */
public record ServerAddress(
        String name,
        Optional<String> user,
        Optional<Secret> password,
        Optional<String> host,
        OptionalInt port,
        Optional<String> database,
        Map<String, String> parameters) {
    private static final String BEGINNING = "//";
    private static final int MOST_PORT = 65_535;

    public ServerAddress {
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    }

    /**
     * Parses an address.
     *
     * @throws TributaryException USAGE when it is none
     */
    public static ServerAddress parse(Address where) {
        String rest = where.rest();
        if (!rest.startsWith(BEGINNING)) {
            throw wrong(where, "names no server");
        }
        if (rest.indexOf('#') >= 0) {
            throw wrong(where, "has a #");
        }
        int question = rest.indexOf('?');
        String plain = rest.substring(BEGINNING.length(), question < 0 ? rest.length() : question);
        int slash = plain.indexOf('/');
        String authority = slash < 0 ? plain : plain.substring(0, slash);
        String database = slash < 0 ? "" : decoded(where, plain.substring(slash + 1));
        int at = authority.lastIndexOf('@');
        String login = at < 0 ? "" : authority.substring(0, at);
        int colon = login.indexOf(':');
        HostPart host = HostPart.of(where, authority.substring(at + 1));
        return new ServerAddress(
                where.toString(),
                some(decoded(where, colon < 0 ? login : login.substring(0, colon))),
                some(colon < 0 ? "" : decoded(where, login.substring(colon + 1)))
                        .map(Secret::new),
                some(host.host()),
                host.port(),
                some(database),
                question < 0 ? Map.of() : parameters(where, rest.substring(question + 1)));
    }

    private static Optional<String> some(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    private static Map<String, String> parameters(Address where, String query) {
        Map<String, String> found = new LinkedHashMap<>();
        for (String pair : query.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                String name = decoded(where, pair.substring(0, equals));
                if (found.put(name, decoded(where, pair.substring(equals + 1))) != null) {
                    throw wrong(where, "has the parameter " + Shown.quoted(name) + " twice");
                }
            } else if (!pair.isEmpty()) {
                throw wrong(where, "has a parameter without a value");
            }
        }
        return found;
    }

    private record HostPart(String host, OptionalInt port) {
        static HostPart of(Address where, String text) {
            if (text.indexOf(',') >= 0) {
                throw wrong(where, "names several hosts; a source is read from one");
            }
            int end = text.startsWith("[") ? text.indexOf(']') + 1 : 0;
            int colon = text.indexOf(':', end);
            String host = colon < 0 ? text : text.substring(0, colon);
            String plain = end > 1 && end == host.length() ? host.substring(1, end - 1) : decoded(where, host);
            if (plain.startsWith("/")) {
                throw wrong(where, "names a socket in a folder, and only hosts can be reached");
            }
            if (!plain.matches("[A-Za-z0-9._:%-]*")) {
                throw wrong(where, "has a host with characters that no host has");
            }
            return new HostPart(
                    plain, colon < 0 ? OptionalInt.empty() : OptionalInt.of(port(where, text.substring(colon + 1))));
        }

        private static int port(Address where, String digits) {
            int port = digits.matches("[0-9]{1,5}") ? Integer.parseInt(digits) : 0;
            if (port == 0 || port > MOST_PORT) {
                throw wrong(where, "has a port that is no number from 1 to " + MOST_PORT);
            }
            return port;
        }
    }

    /** Percent signs alone: a plus is a plus. */
    private static String decoded(Address where, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        byte[] plain = new byte[bytes.length];
        int length = 0;
        for (int at = 0; at < bytes.length; at++) {
            byte next = bytes[at];
            if (next == '%') {
                int high = at + 2 < bytes.length ? Character.digit(bytes[at + 1], 16) : -1;
                int low = at + 2 < bytes.length ? Character.digit(bytes[at + 2], 16) : -1;
                if ((high | low) < 0) {
                    throw wrong(where, "has a % that is not followed by two hexadecimal digits");
                }
                next = (byte) ((high << 4) | low);
                at += 2;
            }
            if (next == 0) {
                throw wrong(where, "has a NUL character");
            }
            plain[length++] = next;
        }
        return new String(plain, 0, length, StandardCharsets.UTF_8);
    }

    private static TributaryException wrong(Address where, String why) {
        return new TributaryException(
                ProblemKind.USAGE,
                "The address " + Shown.plain(where.toString()) + " " + why + ".",
                "Write it like " + where.scheme() + "://user@host/database; in a user's name and a password, write"
                        + " : / @ ? # % as %3A %2F %40 %3F %23 %25.");
    }
}
