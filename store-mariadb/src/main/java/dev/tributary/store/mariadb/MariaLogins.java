package dev.tributary.store.mariadb;

import dev.tributary.store.server.LoginRules;
import dev.tributary.store.server.ParameterRules;
import java.util.Map;

/** What addresses of MariaDB and MySQL may say, and where the rest of a login is found, as their clients find it. */
final class MariaLogins {
    /** The key of the milliseconds to wait for a connection. */
    static final String CONNECT_MILLIS = "connectTimeout";
    /** The key of the seconds to wait for a connection. */
    static final String CONNECT_SECONDS = "connect_timeout";
    /** The key of whether and how the connection is encrypted. */
    static final String SSL_MODE = "sslMode";
    /** The key of the file with the certificate that is trusted. */
    static final String CERTIFICATE = "serverSslCert";
    /** The key of the file with the server's public key. */
    static final String RSA_KEY = "serverRsaPublicKeyFile";

    private static final int PORT = 3306;
    private static final String LOADS = "it makes the driver load a class that the address names";
    private static final String SENDS = "it lets the server ask for files of this machine";
    private static final String SETS = "the settings of the session are this program's";
    private static final String SEVERAL =
            "it would allow more than one statement, and the first could end the session's" + " protection";

    static final LoginRules RULES = new LoginRules(
            new ParameterRules(
                    Map.ofEntries(
                            Map.entry("user", ParameterRules.USER),
                            Map.entry("password", ParameterRules.PASSWORD),
                            Map.entry("password_file", ParameterRules.PASSWORD_FILE),
                            Map.entry("statement_timeout", ParameterRules.STATEMENT_TIMEOUT),
                            Map.entry("connect_timeout", CONNECT_SECONDS),
                            Map.entry("sslMode", SSL_MODE),
                            Map.entry("ssl-ca", CERTIFICATE),
                            Map.entry("serverSslCert", CERTIFICATE),
                            Map.entry("serverRsaPublicKeyFile", RSA_KEY)),
                    Map.ofEntries(
                            Map.entry("socketFactory", LOADS),
                            Map.entry("credentialType", LOADS),
                            Map.entry("tlsSocketType", LOADS),
                            Map.entry("authenticationPlugins", LOADS),
                            Map.entry("defaultAuthenticationPlugin", LOADS),
                            Map.entry("queryInterceptors", LOADS),
                            Map.entry("statementInterceptors", LOADS),
                            Map.entry("exceptionInterceptors", LOADS),
                            Map.entry("autoDeserialize", LOADS),
                            Map.entry("propertiesTransform", LOADS),
                            Map.entry("loadBalanceStrategy", LOADS),
                            Map.entry("clientInfoProvider", LOADS),
                            Map.entry("logger", LOADS),
                            Map.entry("allowLocalInfile", SENDS),
                            Map.entry("allowLoadLocalInfile", SENDS),
                            Map.entry("allowLoadLocalInfileInPath", SENDS),
                            Map.entry("allowUrlInLocalInfile", SENDS),
                            Map.entry("allowMultiQueries", SEVERAL),
                            Map.entry("initSql", SETS),
                            Map.entry("sessionVariables", SETS),
                            Map.entry("createDatabaseIfNotExist", SETS),
                            Map.entry("autocommit", SETS),
                            Map.entry("transactionIsolation", SETS),
                            Map.entry("restrictedAuth", SETS),
                            Map.entry("permitRedirect", "the server could send the login to another one"),
                            Map.entry(
                                    "allowPublicKeyRetrieval",
                                    "anyone between here and the server could get the"
                                            + " password with it; give serverRsaPublicKeyFile or sslMode"),
                            Map.entry("localSocket", "only hosts can be reached"),
                            Map.entry("pipe", "only hosts can be reached"))),
            PORT,
            new LoginRules.Variables("MYSQL_HOST", "MYSQL_TCP_PORT", "", "", "MYSQL_PWD"),
            Map.of(),
            new MyCnf());

    private MariaLogins() {}
}
