package dev.tributary.store.server;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * How to log in to a server.
 *
 * @param name the address for messages, without a password
 * @param further what else the address says
 */
public record Login(
        String name, String host, int port, String database, String user, Optional<Secret> password, Further further) {
    /**
     * What else an address says.
     *
     * @param statementLimit the longest time of a statement in milliseconds; 0 for none
     * @param settings further values, by their keys
     * @param passwords where passwords were looked for, for messages
     */
    public record Further(long statementLimit, Map<String, String> settings, String passwords) {
        public Further {
            settings = Map.copyOf(settings);
        }
    }

    /** Returns the longest time of a statement in milliseconds; 0 for none. */
    public long statementLimit() {
        return further.statementLimit();
    }

    /** Returns further values of the address, by their keys. */
    public Map<String, String> settings() {
        return further.settings();
    }

    /** Returns where passwords were looked for, for messages. */
    public String passwords() {
        return further.passwords();
    }

    /** Returns the same login with a password. */
    Login with(Optional<Secret> found) {
        return new Login(name, host, port, database, user, found, further);
    }

    /** Returns a further value of the address. */
    public Optional<String> setting(String key) {
        return Optional.ofNullable(settings().get(key));
    }

    /** Returns a whole number of the address. */
    public OptionalLong number(String key) {
        return setting(key)
                .map(value -> OptionalLong.of(TimeLimit.whole(this.name, key, value)))
                .orElse(OptionalLong.empty());
    }

    /** Returns a text of the server or the driver without the password. */
    public String shown(String text) {
        return password.map(secret -> secret.hideIn(text)).orElse(text);
    }

    /** Returns the server for messages. */
    public String server() {
        return (host.indexOf(':') >= 0 ? "[" + host + "]" : host) + ":" + port;
    }
}
