package dev.tributary.store.server;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import dev.tributary.core.text.NearestMatch;
import dev.tributary.core.text.Shown;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The parameters that an address may have. All others are refused, since drivers have some that load classes, write
 * files or send them to the server; and an address may come from elsewhere. Case, - and _ in names make no difference.
 *
 * @param allowed the key of each name; several may have the same
 * @param reasons why a known one is refused, by its name
 */
public record ParameterRules(Map<String, String> allowed, Map<String, String> reasons) {
    /** The key of the user's name. */
    public static final String USER = "user";
    /** The key of the password. */
    public static final String PASSWORD = "password";
    /** The key of the name of a file with the password. */
    public static final String PASSWORD_FILE = "password_file";
    /** The key of the longest time of a statement. */
    public static final String STATEMENT_TIMEOUT = "statement_timeout";

    public ParameterRules {
        allowed = Map.copyOf(allowed);
        reasons = Map.copyOf(reasons);
    }

    /**
     * Returns the values of the parameters of an address, by their keys.
     *
     * @throws TributaryException USAGE when one is not allowed
     */
    public Map<String, String> values(ServerAddress address) {
        Map<String, String> keys = normal(allowed);
        Map<String, String> refused = normal(reasons);
        Map<String, String> values = new LinkedHashMap<>();
        address.parameters().forEach((name, value) -> {
            String key = keys.get(normal(name));
            if (key == null) {
                throw refusal(address, name, Optional.ofNullable(refused.get(normal(name))));
            }
            values.put(key, value);
        });
        return values;
    }

    private TributaryException refusal(ServerAddress address, String name, Optional<String> reason) {
        String possible = String.join(", ", new TreeSet<>(allowed.keySet()));
        return new TributaryException(
                ProblemKind.USAGE,
                "The parameter " + Shown.quoted(name) + " in the address " + Shown.plain(address.name())
                        + " is refused: "
                        + reason.orElse("it is none of those that are known to change nothing but the connection")
                        + ".",
                reason.isPresent()
                        ? "Leave it out. Possible are " + possible + "."
                        : NearestMatch.of(name, allowed.keySet())
                                        .map(near -> "Did you mean " + near + "? ")
                                        .orElse("Leave it out. ")
                                + "Possible are " + possible + ".");
    }

    private static Map<String, String> normal(Map<String, String> byName) {
        Map<String, String> normal = new TreeMap<>();
        byName.forEach((name, value) -> normal.put(normal(name), value));
        return normal;
    }

    private static String normal(String name) {
        return name.toLowerCase(Locale.ROOT).replace("_", "").replace("-", "");
    }
}
