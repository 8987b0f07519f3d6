package dev.tributary.store.postgres;

import dev.tributary.store.server.LoginRules;
import dev.tributary.store.server.ParameterRules;
import java.util.Map;

/** What addresses of PostgreSQL may say, and where the rest of a login is found, as {@code psql} finds it. */
final class PostgresLogins {
    /** The key of the schemas in which tables are looked for. */
    static final String SEARCH_PATH = "search_path";
    /** The key of the seconds to wait for a connection. */
    static final String CONNECT_TIMEOUT = "connectTimeout";

    private static final int PORT = 5432;
    private static final String LOADS = "it makes the driver load a class that the address names";
    private static final String WRITES = "it makes the driver write a file that the address names";
    private static final String SETS = "the settings of the session are this program's";

    static final LoginRules RULES = new LoginRules(
            new ParameterRules(
                    Map.ofEntries(
                            Map.entry("user", ParameterRules.USER),
                            Map.entry("password", ParameterRules.PASSWORD),
                            Map.entry("password_file", ParameterRules.PASSWORD_FILE),
                            Map.entry("statement_timeout", ParameterRules.STATEMENT_TIMEOUT),
                            Map.entry("sslmode", "sslmode"),
                            Map.entry("sslrootcert", "sslrootcert"),
                            Map.entry("sslcert", "sslcert"),
                            Map.entry("sslkey", "sslkey"),
                            Map.entry("sslpassword", "sslpassword"),
                            Map.entry("sslnegotiation", "sslNegotiation"),
                            Map.entry("channel_binding", "channelBinding"),
                            Map.entry("require_auth", "requireAuth"),
                            Map.entry("connect_timeout", CONNECT_TIMEOUT),
                            Map.entry("application_name", "ApplicationName"),
                            Map.entry("currentSchema", SEARCH_PATH),
                            Map.entry("search_path", SEARCH_PATH)),
                    Map.ofEntries(
                            Map.entry("socketFactory", LOADS),
                            Map.entry("socketFactoryArg", LOADS),
                            Map.entry("sslfactory", LOADS),
                            Map.entry("sslfactoryarg", LOADS),
                            Map.entry("sslhostnameverifier", LOADS),
                            Map.entry("sslpasswordcallback", LOADS),
                            Map.entry("authenticationPluginClassName", LOADS),
                            Map.entry("xmlFactoryFactory", LOADS),
                            Map.entry("connectExecutor", LOADS),
                            Map.entry("jaasApplicationName", LOADS),
                            Map.entry("loggerFile", WRITES),
                            Map.entry("loggerLevel", WRITES),
                            Map.entry("autosave", SETS),
                            Map.entry("options", SETS),
                            Map.entry("readOnly", SETS),
                            Map.entry("readOnlyMode", SETS),
                            Map.entry("preferQueryMode", SETS),
                            Map.entry("replication", SETS),
                            Map.entry("service", "what a service file says is not known from the address"),
                            Map.entry("host", "the host stands before the database, as in postgresql://host/database"),
                            Map.entry("port", "the port follows the host, as in postgresql://host:5432/database"))),
            PORT,
            new LoginRules.Variables("PGHOST", "PGPORT", "PGUSER", "PGDATABASE", "PGPASSWORD"),
            Map.of(
                    "sslmode",
                    "PGSSLMODE",
                    "sslrootcert",
                    "PGSSLROOTCERT",
                    "sslcert",
                    "PGSSLCERT",
                    "sslkey",
                    "PGSSLKEY",
                    CONNECT_TIMEOUT,
                    "PGCONNECT_TIMEOUT",
                    "ApplicationName",
                    "PGAPPNAME"),
            new PgPass());

    private PostgresLogins() {}
}
