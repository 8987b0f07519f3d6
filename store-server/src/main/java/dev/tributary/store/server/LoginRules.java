package dev.tributary.store.server;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import dev.tributary.core.text.Shown;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Where the parts of a login are found that the address does not say, as the clients of a database find them.
 *
 * @param parameters what addresses may say
 * @param port the port of servers
 * @param variables names of environment variables
 * @param settings the environment variables with further values, by their keys
 * @param file the file in which users keep passwords
 */
public record LoginRules(
        ParameterRules parameters, int port, Variables variables, Map<String, String> settings, PasswordLookup file) {
    private static final String LOCAL = "localhost";

    public LoginRules {
        settings = Map.copyOf(settings);
    }

    /** Names of environment variables; an empty one if there is none. */
    public record Variables(String host, String port, String user, String database, String password) {}

    /** A file in which users keep passwords. */
    public interface PasswordLookup {
        /** Returns the password of a login, which has none yet. */
        Optional<Secret> find(Login login, UserEnvironment environment);

        /** Returns its name for messages, and why it is not used if it is there and is not. */
        String name(UserEnvironment environment);
    }

    /**
     * Returns the login for an address. Precedence: the address, a file that it names, the environment, the user's file.
     *
     * @throws TributaryException USAGE when a part is invalid or missing, AUTH when a password file cannot be read
     */
    public Login login(ServerAddress address, UserEnvironment environment) {
        Map<String, String> values = new LinkedHashMap<>();
        settings.forEach((key, variable) -> environment.variable(variable).ifPresent(value -> values.put(key, value)));
        values.putAll(parameters.values(address));
        Optional<String> said = Optional.ofNullable(values.remove(ParameterRules.PASSWORD));
        Optional<String> file = Optional.ofNullable(values.remove(ParameterRules.PASSWORD_FILE));
        String user = first(List.<Supplier<Optional<String>>>of(
                        address::user,
                        () -> Optional.ofNullable(values.remove(ParameterRules.USER)),
                        () -> environment.variable(variables.user())))
                .orElse(environment.user());
        long limit = Optional.ofNullable(values.remove(ParameterRules.STATEMENT_TIMEOUT))
                .map(text -> TimeLimit.millis(address.name(), ParameterRules.STATEMENT_TIMEOUT, text))
                .orElse(TimeLimit.HOUR);
        Login without = new Login(
                address.name(),
                host(address, environment),
                port(address, environment),
                database(address, environment, user),
                user,
                Optional.empty(),
                new Login.Further(
                        limit, values, variables.password() + ", " + file.orElseGet(() -> file().name(environment))));
        Optional<Secret> password = first(List.<Supplier<Optional<Secret>>>of(
                address::password,
                () -> said.map(Secret::new),
                () -> file.map(name -> PasswordFile.read(name, environment)),
                () -> environment.variable(variables.password()).map(Secret::new),
                () -> file().find(without, environment)));
        return without.with(password);
    }

    private static <T> Optional<T> first(List<Supplier<Optional<T>>> places) {
        return places.stream().map(Supplier::get).flatMap(Optional::stream).findFirst();
    }

    /** A folder of sockets, which other clients may have there, is this machine. */
    private String host(ServerAddress address, UserEnvironment environment) {
        return address.host()
                .or(() -> environment.variable(variables.host()).filter(host -> !host.startsWith("/")))
                .orElse(LOCAL);
    }

    private int port(ServerAddress address, UserEnvironment environment) {
        if (address.port().isPresent()) {
            return address.port().getAsInt();
        }
        Optional<String> said = environment.variable(variables.port());
        if (said.isPresent() && !said.get().matches("[0-9]{1,5}")) {
            throw new TributaryException(
                    ProblemKind.USAGE,
                    variables.port() + " in the environment is " + Shown.quoted(said.get()) + ".",
                    "Set it to a port, such as " + port + ".");
        }
        return said.map(Integer::parseInt).orElse(port);
    }

    private String database(ServerAddress address, UserEnvironment environment, String user) {
        Optional<String> said = address.database().or(() -> environment.variable(variables.database()));
        if (said.isEmpty() && variables.database().isEmpty()) {
            throw new TributaryException(
                    ProblemKind.USAGE,
                    "The address " + Shown.plain(address.name()) + " names no database.",
                    "Write it like mysql://user@host/database.");
        }
        return said.orElse(user);
    }
}
