package dev.tributary.store.postgres;

import dev.tributary.store.server.Login;
import dev.tributary.store.server.LoginRules;
import dev.tributary.store.server.PasswordFile;
import dev.tributary.store.server.Secret;
import dev.tributary.store.server.UserEnvironment;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The password file of PostgreSQL's clients, {@code ~/.pgpass}: lines of host, port, database, user and password with
 * colons between them, where * stands for anything, and a backslash before : or \.
 */
final class PgPass implements LoginRules.PasswordLookup {
    private static final String ANY = "*";
    private static final int PARTS = 5;

    private static Path file(UserEnvironment environment) {
        return environment
                .variable("PGPASSFILE")
                .map(Path::of)
                .orElseGet(() -> environment.home().resolve(".pgpass"));
    }

    @Override
    public Optional<Secret> find(Login login, UserEnvironment environment) {
        return PasswordFile.lines(file(environment)).stream()
                .filter(line -> !line.startsWith("#"))
                .map(PgPass::parts)
                .filter(parts -> parts.size() == PARTS && fits(parts, login))
                .map(parts -> new Secret(parts.get(PARTS - 1)))
                .findFirst();
    }

    private static boolean fits(List<String> parts, Login login) {
        List<String> wanted = List.of(login.host(), Integer.toString(login.port()), login.database(), login.user());
        for (int part = 0; part < wanted.size(); part++) {
            if (!parts.get(part).equals(ANY) && !parts.get(part).equals(wanted.get(part))) {
                return false;
            }
        }
        return true;
    }

    private static List<String> parts(String line) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        for (int at = 0; at < line.length(); at++) {
            char next = line.charAt(at);
            if (next == '\\' && at + 1 < line.length()) {
                at++;
                part.append(line.charAt(at));
            } else if (next == ':' && parts.size() < PARTS - 1) {
                parts.add(part.toString());
                part.setLength(0);
            } else {
                part.append(next);
            }
        }
        parts.add(part.toString());
        return parts;
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
