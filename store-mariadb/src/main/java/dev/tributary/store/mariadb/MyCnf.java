package dev.tributary.store.mariadb;

import dev.tributary.store.server.Login;
import dev.tributary.store.server.LoginRules;
import dev.tributary.store.server.PasswordFile;
import dev.tributary.store.server.Secret;
import dev.tributary.store.server.UserEnvironment;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/** The settings of a user's clients, {@code ~/.my.cnf}: the password in its section {@code [client]}. */
final class MyCnf implements LoginRules.PasswordLookup {
    private static final Set<String> SECTIONS = Set.of("[client]", "[client-mariadb]", "[client-server]");

    private static Path file(UserEnvironment environment) {
        return environment.home().resolve(".my.cnf");
    }

    @Override
    public Optional<Secret> find(Login login, UserEnvironment environment) {
        Optional<Secret> found = Optional.empty();
        boolean ours = false;
        for (String line : PasswordFile.lines(file(environment))) {
            String plain = line.strip();
            int equals = plain.indexOf('=');
            if (plain.startsWith("[")) {
                ours = SECTIONS.contains(plain);
            } else if (ours && equals > 0 && plain.substring(0, equals).strip().equals("password")) {
                found = Optional.of(
                        new Secret(unquoted(plain.substring(equals + 1).strip())));
            }
        }
        return found;
    }

    private static String unquoted(String value) {
        char first = value.isEmpty() ? ' ' : value.charAt(0);
        boolean quoted =
                value.length() > 1 && (first == '"' || first == '\'') && value.charAt(value.length() - 1) == first;
        return quoted ? value.substring(1, value.length() - 1) : value;
    }

    @Override
    public String name(UserEnvironment environment) {
        Path file = file(environment);
        return file
                + PasswordFile.unusable(file)
                        .map(why -> ", which is not used, as " + why)
                        .orElse("");
    }
}
