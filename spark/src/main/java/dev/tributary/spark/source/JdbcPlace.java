package dev.tributary.spark.source;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import dev.tributary.core.intake.layout.RelationKind;
import dev.tributary.core.intake.mapping.Relation;
import dev.tributary.core.text.Shown;
import dev.tributary.spark.cell.CellKind;
import dev.tributary.store.connect.Address;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.ServiceLoader;
import org.apache.spark.sql.DataFrameReader;
import org.apache.spark.sql.SparkSession;

/**
 * A database that Spark reads through its driver, which comes with the job.
 *
 * @param session the session
 * @param name the address for messages
 * @param url as the driver has it
 * @param login the user and the password, as far as they are known
 * @param driver the driver, which Spark itself does not find among the jars that come with a job
 */
record JdbcPlace(SparkSession session, String name, String url, Map<String, String> login, Driver driver)
        implements SparkPlace {
    static final String SCHEME = "jdbc";

    /** Rows that are fetched at once: some drivers fetch all of them if nothing is said. */
    private static final String FETCH = "10000";

    private static final List<String> TYPES = List.of("TABLE", "VIEW", "MATERIALIZED VIEW", "PARTITIONED TABLE");

    JdbcPlace {
        login = Map.copyOf(login);
    }

    /**
     * Opens an address of a driver, or of a server.
     *
     * @param environment where the password is found
     * @throws TributaryException USAGE when the address has a password, which Spark would show to others
     */
    static JdbcPlace open(SparkSession session, Address address, Map<String, String> environment) {
        JdbcLogin login = JdbcLogin.of(address, environment);
        return new JdbcPlace(session, address.toString(), login.url(), login.options(), driver(login.url(), address));
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

    private DataFrameReader reader() {
        return session.read()
                .format("jdbc")
                .option("url", url)
                .option("driver", driver.getClass().getName())
                .option("fetchsize", FETCH)
                // A time without a zone stays one: else it would be read in the zone of the process.
                .option("preferTimestampNTZ", true)
                .options(login);
    }

    @Override
    public List<String> tables() {
        try (Connection connection = connection();
                ResultSet found = connection.getMetaData().getTables(null, null, "%", TYPES.toArray(String[]::new))) {
            List<String> tables = new ArrayList<>();
            while (found.next()) {
                tables.add(found.getString("TABLE_NAME"));
            }
            return tables;
        } catch (SQLException failure) {
            throw SparkFailures.explained(Shown.plain(name), failure);
        }
    }

    private Connection connection() throws SQLException {
        Properties properties = new Properties();
        properties.putAll(login);
        Connection connection = driver.connect(url, properties);
        if (connection == null) {
            throw new SQLException("the driver takes no such address");
        }
        return connection;
    }

    @Override
    public Optional<SparkTable> find(Relation.Named table) {
        String last = table.name().substring(table.name().lastIndexOf('.') + 1);
        boolean there = tables().stream().anyMatch(last::equalsIgnoreCase);
        return there
                ? Optional.of(SparkFailures.asked(
                        "The table " + table.name() + " in " + name,
                        () -> typed(RelationKind.TABLE, reader().option("dbtable", table.name()))))
                : Optional.empty();
    }

    private static TypedTable typed(RelationKind kind, DataFrameReader reader) {
        return new TypedTable(kind, reader.load(), true, cell -> cell == CellKind.DIGITS ? CellKind.NUMBER : cell);
    }

    @Override
    public SparkTable answer(Relation.Query query) {
        return SparkFailures.asked(
                "The " + query.name() + " in " + name,
                () -> typed(
                        RelationKind.QUERY,
                        reader().option("query", query.sql().strip().replaceFirst(";+\\s*$", ""))));
    }

    /** Its own dialect, since it runs the query and not Spark. */
    @Override
    public String dialect() {
        String driver = url.substring(SCHEME.length() + 1);
        String product = driver.substring(0, Math.max(0, driver.indexOf(':'))).toLowerCase(Locale.ROOT);
        return product.equals("mariadb") ? "mysql" : product;
    }

    @Override
    public String quoted(String column) {
        return dialect().equals("mysql") ? SparkNames.quoted(column) : '"' + column.replace("\"", "\"\"") + '"';
    }
}
