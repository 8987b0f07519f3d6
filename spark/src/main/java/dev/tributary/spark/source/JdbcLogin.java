package dev.tributary.spark.source;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import dev.tributary.core.text.Shown;
import dev.tributary.store.connect.Address;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a driver is told to log in. Passwords come from the environment alone: those in an address would stand in Spark's
 * page and its log.
 *
 * @param url the address of the driver, without a user
 * @param options the user and the password, as far as they are known
 */
record JdbcLogin(String url, Map<String, String> options) {
    static final String PASSWORD = "TRIBUTARY_JDBC_PASSWORD";

    /** The schemes of servers, whose drivers have them behind jdbc:. */
    static final Set<String> SERVERS = Set.of("postgresql", "postgres", "mysql", "mariadb");

    private static final String PERMITTED = "permitMysqlScheme";

    private static final Pattern USER = Pattern.compile("^([a-zA-Z0-9+.:-]*//)([^@/?:]*)@(.*)$", Pattern.DOTALL);

    static JdbcLogin of(Address address, Map<String, String> environment) {
        boolean server = SERVERS.contains(address.scheme());
        String shown = address.toString();
        String given = address.scheme() + ":" + address.rest();
        if (!shown.equals(given)) {
            throw new TributaryException(
                    ProblemKind.USAGE,
                    "The address " + Shown.plain(shown)
                            + " has a password, which Spark would show in its page and its log.",
                    "Leave it out, and set " + PASSWORD + " in the environment of the driver.");
        }
        String rest = address.rest();
        Map<String, String> options = new HashMap<>();
        Matcher user = USER.matcher(rest);
        if (user.matches()) {
            options.put("user", user.group(2));
            rest = user.group(1) + user.group(3);
        }
        String product = address.scheme().equals("postgres") ? "postgresql" : address.scheme();
        String variable = product.equals("postgresql") ? "PGPASSWORD" : "MYSQL_PWD";
        Optional.ofNullable(environment.get(PASSWORD))
                .or(() -> server ? Optional.ofNullable(environment.get(variable)) : Optional.empty())
                .ifPresent(password -> options.put("password", password));
        return new JdbcLogin("jdbc:" + asSparkKnowsIt((server ? product + ":" : "") + rest), options);
    }

    /**
     * Spark knows the quotes of MySQL by that name of it alone; with those of others, MariaDB answers the names of columns in
     * place of what they hold. Its driver takes the other name with a word.
     */
    private static String asSparkKnowsIt(String url) {
        String known = url.startsWith("mariadb:") ? "mysql:" + url.substring("mariadb:".length()) : url;
        boolean complete = !known.startsWith("mysql:") || known.contains(PERMITTED);
        return complete ? known : known + (known.indexOf('?') < 0 ? "?" : "&") + PERMITTED + "=true";
    }
}
