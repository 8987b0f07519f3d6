package dev.tributary.store.mariadb;

import static dev.tributary.testing.FailureAssertions.assertFails;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.core.ProblemKind;
import dev.tributary.store.server.Login;
import dev.tributary.store.server.UserEnvironment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Logins are found as the clients of MariaDB and MySQL find them, and hostile parameters are refused. */
class MariaLoginsTest {
    @TempDir
    Path home;

    private UserEnvironment environment(Map<String, String> variables) {
        return new UserEnvironment(variables, home, "me");
    }

    @Test
    void whatAnAddressDoesNotSayIsTakenFromTheEnvironmentAndTheUsersFile() throws IOException {
        Login bare = MariaOpened.login("mysql:///shop", environment(Map.of()));
        assertThat(List.of(bare.host(), bare.port(), bare.database(), bare.user()))
                .containsExactly("localhost", 3306, "shop", "me");
        assertThat(bare.password()).isEmpty();
        Login said = MariaOpened.login(
                "mariadb:///shop",
                environment(Map.of("MYSQL_HOST", "db", "MYSQL_TCP_PORT", "3307", "MYSQL_PWD", "Tops3cret")));
        assertThat(said.server()).isEqualTo("db:3307");
        assertThat(said.password().orElseThrow().reveal()).isEqualTo("Tops3cret");
        assertThat(said.toString()).doesNotContain("Tops3cret");

        Path file = home.resolve(".my.cnf");
        Files.writeString(file, "[mysqldump]\npassword=other\n[client]\nuser = x\npassword = \"a b#c\"\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        assertThat(MariaOpened.login("mysql:///shop", environment(Map.of()))
                        .password()
                        .orElseThrow()
                        .reveal())
                .isEqualTo("a b#c");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        Login open = MariaOpened.login("mysql:///shop", environment(Map.of()));
        assertThat(open.password()).isEmpty();
        assertThat(open.passwords()).contains(".my.cnf, which is not used, as others may read it");
    }

    @Test
    void parametersThatMakeTheDriverDoMoreThanConnectAreRefused() {
        for (String hostile : List.of(
                "allowLoadLocalInfile=true",
                "allowLocalInfile=true",
                "allowUrlInLocalInfile=true",
                "autoDeserialize=true&queryInterceptors=com.mysql.cj.jdbc.interceptors.ServerStatusDiffInterceptor",
                "socketFactory=x",
                "initSql=DROP%20TABLE%20x",
                "sessionVariables=sql_mode=ANSI",
                "allowMultiQueries=true",
                "createDatabaseIfNotExist=true",
                "credentialType=AWS-IAM",
                "permitRedirect=true",
                "allowPublicKeyRetrieval=true",
                "restrictedAuth=mysql_clear_password",
                "localSocket=/tmp/x",
                "useServerPrepStmts=true")) {
            assertFails(
                            ProblemKind.USAGE,
                            () -> MariaOpened.login("mysql://u@db/shop?" + hostile, environment(Map.of())))
                    .contains("is refused: ", "Possible are ")
                    .contains(hostile.substring(0, hostile.indexOf('=')));
        }
        Login good = MariaOpened.login(
                "mysql://u@db/shop?ssl-mode=VERIFY_CA&ssl_ca=/etc/ca.pem&connect_timeout=3&statement_timeout=2min",
                environment(Map.of()));
        assertThat(good.settings()).containsEntry("sslMode", "VERIFY_CA").containsEntry("serverSslCert", "/etc/ca.pem");
        assertThat(good.statementLimit()).isEqualTo(120_000);
    }
}
