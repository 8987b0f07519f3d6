package dev.tributary.store.connect;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import dev.tributary.core.text.Shown;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where data live, as a user names it: {@code shop.db}, {@code sqlite:shop.db}, {@code postgresql://host/shop}. Which kinds of
 * database there are is not known here, see {@link Stores}.
 *
 * @param scheme the kind of database, in small letters; {@link #FILE} where only a path is given
 * @param rest what follows the scheme and its colon; a path is resolved already. It may hold a password, so nothing shows it
 *     but {@link #toString}, which leaves that out
 */
public record Address(String scheme, String rest) {
    /** Of a path alone: what kind of file it is has to be found out. */
    public static final String FILE = "file";

    private static final String NETWORK = "//";

    /** Two letters at least, as {@code C:\} is no scheme. */
    private static final Pattern WITH_SCHEME = Pattern.compile("([a-zA-Z][a-zA-Z0-9+.-]+):(.+)", Pattern.DOTALL);

    /** What a parameter says whose name tells that it is a secret. */
    private static final Pattern SECRET_PARAMETER =
            Pattern.compile("(?i)(?<=[?&;](?:password|pwd|passwd|token|secret|sslpassword)=)[^&;#]*");

    private static final String HIDDEN = "***";

    /** The address of a file. */
    public static Address of(Path file) {
        return new Address(FILE, file.toString());
    }

    /**
     * Reads what a user has given.
     *
     * @param resolve makes a whole path of one that may be relative
     * @throws TributaryException USAGE when there is nothing after the scheme
     */
    public static Address parse(String text, Function<String, Path> resolve) {
        Matcher found = WITH_SCHEME.matcher(text);
        if (!found.matches()) {
            return of(resolve.apply(text));
        }
        String scheme = found.group(1).toLowerCase(Locale.ROOT);
        String rest = found.group(2);
        return new Address(
                scheme, rest.startsWith(NETWORK) ? rest : resolve.apply(rest).toString());
    }

    /** The path of an address that is a file's. */
    public Path path() {
        if (rest.startsWith(NETWORK)) {
            throw new TributaryException(
                    ProblemKind.USAGE,
                    "The address " + Shown.plain(toString()) + " is none of a file.",
                    "Name a file, for example " + scheme + ":shop.db.");
        }
        return Path.of(rest);
    }

    /** As messages show it: the path alone for a file, and never a password. */
    @Override
    public String toString() {
        if (scheme.equals(FILE)) {
            return rest;
        }
        return scheme + ":" + SECRET_PARAMETER.matcher(withoutPassword()).replaceAll(HIDDEN);
    }

    /** Up to the last @, as a password that was not encoded may hold anything. */
    private String withoutPassword() {
        int end = rest.lastIndexOf('@');
        int colon = rest.indexOf(':');
        boolean hidden = rest.startsWith(NETWORK) && colon >= 0 && colon < end;
        return hidden ? rest.substring(0, colon + 1) + HIDDEN + rest.substring(end) : rest;
    }
}
