package dev.tributary.store.server;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * What clients of databases take from the user who starts them.
 *
 * @param variables the environment
 * @param home the user's folder
 * @param user the user's name
 */
public record UserEnvironment(Map<String, String> variables, Path home, String user) {
    public UserEnvironment {
        variables = Map.copyOf(variables);
    }

    /** Returns that of this process. */
    public static UserEnvironment ofProcess() {
        return new UserEnvironment(
                System.getenv(), Path.of(System.getProperty("user.home", "")), System.getProperty("user.name", ""));
    }

    /** Returns a variable that is not empty. */
    public Optional<String> variable(String name) {
        return Optional.ofNullable(variables.get(name)).filter(value -> !value.isEmpty());
    }
}
