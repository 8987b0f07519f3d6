package dev.tributary.store.connect;

import static dev.tributary.testing.FailureAssertions.assertFails;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.core.ProblemKind;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressTest {
    private static final Path FOLDER = Path.of("/data");

    @ParameterizedTest
    @CsvSource({
        "shop.db, file, /data/shop.db",
        "/other/shop.db, file, /other/shop.db",
        "./my:shop.db, file, /data/./my:shop.db",
        "sqlite:shop.db, sqlite, /data/shop.db",
        "SQLite:/other/shop.db, sqlite, /other/shop.db",
        "csv:folder, csv, /data/folder",
        "postgresql://host/shop?schema=s, postgresql, //host/shop?schema=s",
        "C:shop.db, file, /data/C:shop.db",
        "shop:, file, /data/shop:",
        "parquet:s3a://bucket/exports, parquet, s3a://bucket/exports",
        "csv:hdfs://namenode:8020/exports/*.csv, csv, hdfs://namenode:8020/exports/*.csv",
        "parquet:file:/exports, parquet, file:/exports",
        "parquet:old:exports, parquet, /data/old:exports",
        "jdbc:sqlite:shop.db, jdbc, sqlite:shop.db",
        "jdbc:postgresql://host/shop, jdbc, postgresql://host/shop",
        "spark:, spark, ''",
        "spark:lake.shop, spark, lake.shop",
        "iceberg:lake.shop, iceberg, lake.shop",
    })
    void aPathAloneIsAFileAndASchemeSaysWhatElseItIs(String text, String scheme, String rest) {
        assertThat(parse(text)).isEqualTo(new Address(scheme, rest));
    }

    @ParameterizedTest
    @CsvSource({
        "postgresql://me:secret@host/shop, postgresql://me:***@host/shop",
        "mysql://me:s/e?c#r@et:@host:3306/shop, mysql://me:***@host:3306/shop",
        "postgresql://host/shop?user=me&password=secret&ssl=on, postgresql://host/shop?user=me&password=***&ssl=on",
        "postgresql://host/shop?PWD=secret, postgresql://host/shop?PWD=***",
        "postgresql://me@host/shop, postgresql://me@host/shop",
        "jdbc:postgresql://me:secret@host/shop, jdbc:postgresql://me:***@host/shop",
        "jdbc:oracle:thin:me/secret@host:1521/shop, jdbc:oracle:thin:me/***@host:1521/shop",
        "jdbc:sqlserver://host;user=me;password=secret, jdbc:sqlserver://host;user=me;password=***",
        "jdbc:mysql://host/shop?user=me&password=secret, jdbc:mysql://host/shop?user=me&password=***",
    })
    void noMessageShowsAPassword(String text, String shown) {
        assertThat(parse(text)).hasToString(shown);
        assertThat(parse(text).toString()).doesNotContain("secret");
    }

    @Test
    void aFileIsShownByItsPathAlone() {
        assertThat(Address.of(Path.of("shop.db"))).hasToString("shop.db");
        assertThat(parse("sqlite:shop.db")).hasToString("sqlite:/data/shop.db");
    }

    @Test
    void theUriOfAFileIsItsPath() {
        assertThat(parse("parquet:file:/exports/my folder").path()).isEqualTo(Path.of("/exports/my folder"));
        assertThat(parse("parquet:file:///exports").path()).isEqualTo(Path.of("/exports"));
    }

    @Test
    void aHostIsNoPath() {
        assertThat(parse("sqlite:shop.db").path()).isEqualTo(Path.of("/data/shop.db"));
        assertFails(
                        ProblemKind.USAGE,
                        () -> parse("sqlite://me:secret@host/shop.db").path())
                .contains("sqlite://me:***@host/shop.db")
                .doesNotContain("secret");
    }

    @Test
    void aKindThatNobodyKnowsIsAMistakeAndNotAMissingFile() {
        assertFails(ProblemKind.USAGE, () -> Stores.source(parse("postgrseql://me:secret@host/shop")))
                .contains("no kind of database 'postgrseql'")
                .doesNotContain("secret");
    }

    private static Address parse(String text) {
        return Address.parse(text, FOLDER::resolve);
    }
}
