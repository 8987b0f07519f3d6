package dev.tributary.store.connect;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import dev.tributary.core.intake.mapping.Relation;
import dev.tributary.core.text.Shown;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The address of a database or file, as given by the user: {@code shop.db}, {@code sqlite:shop.db}, {@code
 * postgresql://host/shop}. This class does not know which schemes exist, see {@link Stores}.
 *
 * @param scheme the kind of storage, in lower case; {@link #FILE} if only a path is given
 * @param rest what follows the scheme and its colon; a path is already resolved. It may contain a password, so only
 *     {@link #toString} may be shown, which leaves that out
 */
public record Address(String scheme, String rest) implements Relation.Place {
    /** The scheme of a plain path: the kind of file has to be detected. */
    public static final String FILE = "file";

    private static final String NETWORK = "//";

    /** At least two letters, since {@code C:\} is not a scheme. */
    private static final Pattern WITH_SCHEME = Pattern.compile("([a-zA-Z][a-zA-Z0-9+.-]+):(.*)", Pattern.DOTALL);

    /** A path on another file system, or on this one by its URI: {@code s3a://bucket/exports}, {@code file:/exports}. */
    private static final Pattern URI_OF_PATH = Pattern.compile("(?s)[a-zA-Z][a-zA-Z0-9+.-]+:/.*");

    /** Schemes whose addresses have names behind them and no path: the tables of a session or a catalog, the URL of a driver. */
    private static final Set<String> OF_NAMES = Set.of("spark", "iceberg", "jdbc");

    private static final String LOCAL = "file:";

    /** The values of parameters whose name says that they are secret. */
    private static final Pattern SECRET_PARAMETER =
            Pattern.compile("(?i)(?<=[?&;](?:password|pwd|passwd|token|secret|sslpassword)=)[^&;#]*");

    /** What stands before a password: the user of a server, of which one driver writes {@code oracle:thin:me/secret@host}. */
    private static final Pattern BEFORE_PASSWORD =
            Pattern.compile("^(?:[a-zA-Z0-9+.:-]*//[^:]*:|[a-z]+:[a-z]+:[^:/@]*/)");

    private static final String HIDDEN = "***";

    /** Creates the address of a file. */
    public static Address of(Path file) {
        return new Address(FILE, file.toString());
    }

    /**
     * Parses an address given by a user.
     *
     * @param resolve makes a relative path absolute
     */
    public static Address parse(String text, Function<String, Path> resolve) {
        Matcher found = WITH_SCHEME.matcher(text);
        if (!found.matches()) {
            return of(resolve.apply(text));
        }
        String scheme = found.group(1).toLowerCase(Locale.ROOT);
        String rest = found.group(2);
        boolean names = OF_NAMES.contains(scheme);
        if (rest.isEmpty() && !names) {
            return of(resolve.apply(text));
        }
        boolean asItIs =
                names || rest.startsWith(NETWORK) || URI_OF_PATH.matcher(rest).matches();
        return new Address(scheme, asItIs ? rest : resolve.apply(rest).toString());
    }

    /** Returns the path of a file address. */
    public Path path() {
        if (rest.startsWith(NETWORK)) {
            throw new TributaryException(
                    ProblemKind.USAGE,
                    "The address " + Shown.plain(toString()) + " does not refer to a file.",
                    "Name a file, for example " + scheme + ":shop.db.");
        }
        return Path.of(rest.startsWith(LOCAL + "/") ? rest.substring(LOCAL.length()) : rest);
    }

    /** Returns the address for messages: only the path for a file, and never a password. */
    @Override
    public String toString() {
        if (scheme.equals(FILE)) {
            return rest;
        }
        return scheme + ":" + SECRET_PARAMETER.matcher(withoutPassword()).replaceAll(HIDDEN);
    }

    /** Up to the last @, since a password that was not encoded may contain any character. */
    private String withoutPassword() {
        Matcher login = BEFORE_PASSWORD.matcher(rest);
        int end = rest.lastIndexOf('@');
        return login.find() && login.end() <= end
                ? rest.substring(0, login.end()) + HIDDEN + rest.substring(end)
                : rest;
    }
}
