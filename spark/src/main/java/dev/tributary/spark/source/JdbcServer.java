package dev.tributary.spark.source;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import dev.tributary.core.text.Shown;
import dev.tributary.store.connect.Address;
import java.io.Serializable;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.ServiceLoader;

/**
 * A database and how to log in there. Immutable; is sent to executors, with the password, as Spark's own way of writing to
 * databases does.
 *
 * @param name the address for messages
 * @param url as the driver has it
 * @param login the user and the password, as far as they are known
 * @param driver the class of the driver, which Spark itself does not find among the jars that come with a job
 */
public record JdbcServer(String name, String url, Map<String, String> login, String driver) implements Serializable {
    static final String SCHEME = "jdbc";

    public JdbcServer {
        login = Map.copyOf(login);
    }

    /** Returns whether an address is that of a driver, or of a server. */
    public static boolean isMeantBy(Address address) {
        return address.scheme().equals(SCHEME) || JdbcLogin.SERVERS.contains(address.scheme());
    }

    /**
     * Finds the driver of an address.
     *
     * @param environment where the password is found
     * @throws TributaryException USAGE when the address has a password, which Spark would show to others, or there is no
     *     driver
     */
    public static JdbcServer of(Address address, Map<String, String> environment) {
        JdbcLogin login = JdbcLogin.of(address, environment);
        return new JdbcServer(
                address.toString(),
                login.url(),
                login.options(),
                driver(login.url(), address).getClass().getName());
    }

    private static Driver driver(String url, Address address) {
        for (Driver driver :
                ServiceLoader.load(Driver.class, Thread.currentThread().getContextClassLoader())) {
            try {
                if (driver.acceptsURL(url)) {
                    return driver;
                }
            } catch (SQLException notIts) {
                // Another one may.
            }
        }
        throw new TributaryException(
                ProblemKind.USAGE,
                "There is no driver for " + Shown.plain(address.toString()) + ".",
                FailureAdvice.NO_DRIVER.mend());
    }

    /** Returns what Spark is told to use the database. */
    public Map<String, String> options() {
        Map<String, String> options = new HashMap<>(login);
        options.put("url", url);
        options.put("driver", driver);
        return options;
    }

    /** Opens a connection. */
    public Connection connect() throws SQLException {
        Properties properties = new Properties();
        properties.putAll(login);
        Connection connection = load().connect(url, properties);
        if (connection == null) {
            throw new SQLException("the driver takes no such address");
        }
        return connection;
    }

    /**
     * Opens a connection to write with. It locks the rows that it meets and not the gaps between them, as MariaDB would by
     * itself: two tasks that find nothing of theirs to delete, and insert it then, would end in a deadlock.
     */
    public Connection connectToWrite() throws SQLException {
        Connection connection = connect();
        connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        return connection;
    }

    private Driver load() throws SQLException {
        try {
            return Class.forName(driver, true, Thread.currentThread().getContextClassLoader())
                    .asSubclass(Driver.class)
                    .getDeclaredConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException e) {
            throw new SQLException("No suitable driver: " + driver + " cannot be loaded", e);
        }
    }
}
