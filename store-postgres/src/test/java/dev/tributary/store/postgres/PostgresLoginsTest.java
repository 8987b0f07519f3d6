package dev.tributary.store.postgres;

import static dev.tributary.testing.FailureAssertions.assertFails;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.core.ProblemKind;
import dev.tributary.store.connect.Address;
import dev.tributary.store.rows.RowSource;
import dev.tributary.store.server.Login;
import dev.tributary.store.server.ServerAddress;
import dev.tributary.store.server.UserEnvironment;
import dev.tributary.testing.servers.PostgresServer;
import dev.tributary.testing.servers.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Logins are found as psql finds them, and hostile parameters are refused. */
class PostgresLoginsTest {
    @TempDir
    Path home;

    private UserEnvironment environment(Map<String, String> variables) {
        return new UserEnvironment(variables, home, "me");
    }

    private static Login login(String address, UserEnvironment environment) {
        return PostgresLogins.RULES.login(ServerAddress.parse(Address.parse(address, Path::of)), environment);
    }

    private void pgPass(String rights, String... lines) throws IOException {
        Path file = home.resolve(".pgpass");
        Files.write(file, List.of(lines));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(rights));
    }

    @Test
    void whatAnAddressDoesNotSayIsTakenFromTheEnvironment() {
        Login bare = login("postgresql://", environment(Map.of()));
        assertThat(List.of(bare.host(), bare.port(), bare.database(), bare.user()))
                .containsExactly("localhost", 5432, "me", "me");
        Login said = login(
                "postgres:///",
                environment(Map.of("PGHOST", "db", "PGPORT", "6000", "PGUSER", "reader", "PGDATABASE", "shop")));
        assertThat(List.of(said.host(), said.port(), said.database(), said.user()))
                .containsExactly("db", 6000, "shop", "reader");
        Login full = login(
                "postgresql://a%40b:p%3A%2Fw@[::1]:7000/sh%20op?sslmode=verify-full",
                environment(Map.of("PGUSER", "x")));
        assertThat(List.of(full.server(), full.database(), full.user())).containsExactly("[::1]:7000", "sh op", "a@b");
        assertThat(full.password().orElseThrow().reveal()).isEqualTo("p:/w");
        assertThat(full.setting("sslmode")).hasValue("verify-full");
        assertThat(full.toString()).doesNotContain("p:/w");
    }

    @Test
    void theFirstLineThatFitsHasThePassword() throws IOException {
        pgPass("rw-------", "# a comment", "db:5432:other:me:wrong", "db:*:shop:a\\:b:o\\\\n:e", "*:*:*:me:any");
        assertThat(login("postgresql://a%3Ab@db/shop", environment(Map.of()))
                        .password()
                        .orElseThrow()
                        .reveal())
                .isEqualTo("o\\n:e");
        assertThat(login("postgresql://db/shop", environment(Map.of()))
                        .password()
                        .orElseThrow()
                        .reveal())
                .isEqualTo("any");
        assertThat(login("postgresql://you@db/shop", environment(Map.of())).password())
                .isEmpty();
        assertThat(login("postgresql://db/shop", environment(Map.of("PGPASSWORD", "first")))
                        .password()
                        .orElseThrow()
                        .reveal())
                .isEqualTo("first");
        Path other = home.resolve("other");
        Files.move(home.resolve(".pgpass"), other);
        assertThat(login("postgresql://db/shop", environment(Map.of("PGPASSFILE", other.toString())))
                        .password())
                .isPresent();
    }

    @Test
    void aPasswordFileThatOthersMayReadIsNotUsedAndThatIsSaid() throws IOException {
        pgPass("rw-r-----", "*:*:*:me:open");
        Login login = login("postgresql://db/shop", environment(Map.of()));
        assertThat(login.password()).isEmpty();
        assertThat(login.passwords()).contains("PGPASSWORD", ".pgpass, which is not used, as others may read it");
    }

    @Test
    void aServerThatWantsAPasswordGetsItFromEachPlaceAndTellsIfItIsWrong() throws Exception {
        PostgresServer server = PostgresServer.shared();
        TestDatabase database = server.database("locked")
                .run("DROP ROLE IF EXISTS locked", "CREATE ROLE locked LOGIN PASSWORD 'S3same:open'");
        try (Connection connection = database.connect();
                ResultSet row = connection.createStatement().executeQuery("SHOW hba_file")) {
            row.next();
            Path rules = Path.of(row.getString(1));
            String before = Files.readString(rules);
            if (!before.contains("locked")) {
                Files.writeString(rules, "host all locked 127.0.0.1/32 scram-sha-256\n" + before);
            }
        }
        database.run("SELECT pg_reload_conf()");
        String place = "127.0.0.1:" + server.port() + "/locked";
        Path secret = Files.writeString(home.resolve("secret"), "S3same:open\n");
        String right = "S3same%3Aopen";
        assertOpens("postgresql://locked:" + right + "@" + place, Map.of());
        assertOpens("postgresql://locked@" + place + "?password=" + right, Map.of());
        assertOpens("postgresql://locked@" + place + "?password_file=" + secret, Map.of());
        assertOpens("postgresql://locked@" + place + "?password_file=~/secret", Map.of());
        assertOpens("postgresql://locked@" + place, Map.of("PGPASSWORD", "S3same:open"));
        assertFails(ProblemKind.AUTH, () -> Opened.open("postgresql://locked@" + place, environment(Map.of())))
                .contains("refuses the login of 'locked'", "PGPASSWORD", ".pgpass", "none was found");
        assertFails(
                        ProblemKind.AUTH,
                        () -> Opened.open(
                                "postgresql://locked@" + place, environment(Map.of("PGPASSWORD", "Wr0ngPassword"))))
                .contains("refuses the login of 'locked'")
                .doesNotContain("Wr0ngPassword");
        pgPass("rw-------", "127.0.0.1:*:locked:locked:S3same\\:open");
        assertOpens("postgresql://locked@" + place, Map.of());
        assertFails(
                        ProblemKind.AUTH,
                        () -> login(
                                "postgresql://db/shop?password_file=" + home.resolve("none"), environment(Map.of())))
                .contains("cannot be read");
    }

    private void assertOpens(String address, Map<String, String> variables) {
        try (RowSource source = Opened.open(address, environment(variables))) {
            assertThat(source.tables()).isEmpty();
        }
    }

    @Test
    void parametersThatMakeTheDriverDoMoreThanConnectAreRefused() {
        for (String hostile : List.of(
                "socketFactory=java.io.FileOutputStream&socketFactoryArg=/tmp/x",
                "sslfactory=org.springframework.context.support.ClassPathXmlApplicationContext&sslfactoryarg=http://x",
                "SSLHostnameVerifier=x",
                "sslpasswordcallback=x",
                "authenticationPluginClassName=x",
                "loggerLevel=TRACE&loggerFile=/tmp/shell.jsp",
                "autosave=always",
                "options=-c%20default_transaction_read_only%3Doff",
                "readOnly=false",
                "replication=database",
                "service=x",
                "jaasApplicationName=x",
                "localSocketAddress=10.0.0.1")) {
            assertFails(ProblemKind.USAGE, () -> login("postgresql://db/shop?" + hostile, environment(Map.of())))
                    .contains("is refused: ", "Possible are ")
                    .contains(hostile.substring(0, hostile.indexOf('=')));
        }
        assertFails(ProblemKind.USAGE, () -> login("postgresql://db/shop?sslmod=require", environment(Map.of())))
                .contains("Did you mean sslmode?");
        assertFails(
                        ProblemKind.USAGE,
                        () -> login("postgresql://db/shop?statement_timeout=soon", environment(Map.of())))
                .contains("statement_timeout", "'soon'", "30s");
    }

    @Test
    void addressesThatAreNoneAreToldWithoutTheirPassword() {
        for (String wrong : List.of(
                "postgresql:shop",
                "postgresql://u:Tops3cret@db:x/shop",
                "postgresql://u:Tops3cret@db:0/shop",
                "postgresql://u:Tops3cret@a,b/shop",
                "postgresql://u:Tops3cret@%2Fvar%2Frun/shop",
                "postgresql://u:Tops3cret@db/shop?a",
                "postgresql://u:Tops3cret@db/shop?sslmode=a&sslmode=b",
                "postgresql://u:Tops3cret@db/sh%zzop",
                "postgresql://u:Tops3cret@db/shop#x",
                "postgresql://u:Tops3cret@db/sh%00op")) {
            assertFails(ProblemKind.USAGE, () -> login(wrong, environment(Map.of())))
                    .contains("Write it like postgresql://user@host/database")
                    .doesNotContain("Tops3cret");
        }
    }
}
