package dev.tributary.spark.source;

import static dev.tributary.testing.FailureAssertions.assertFails;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.intake.layout.RelationKind;
import dev.tributary.core.intake.mapping.Relation;
import dev.tributary.spark.LocalSpark;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SessionTablesTest {
    private final SparkSession session = LocalSpark.session();

    @BeforeEach
    void make() {
        session.sql("CREATE DATABASE shop_of_test");
        session.sql("CREATE TABLE shop_of_test.visits USING parquet AS SELECT 'v1' AS id, 3 AS n");
        session.sql("CREATE VIEW shop_of_test.seen AS SELECT id FROM shop_of_test.visits");
    }

    @AfterEach
    void remove() {
        session.sql("DROP DATABASE shop_of_test CASCADE");
    }

    @Test
    void aTableIsNamedWithItsDatabaseOrTheAddressNamesIt() {
        List<List<String>> rows = List.of(List.of("TEXT v1", "WHOLE 3"));
        assertThat(SourceOnSpark.rows("spark:", "shop_of_test.visits", "id", "n"))
                .isEqualTo(rows);
        assertThat(SourceOnSpark.rows("spark:shop_of_test", "visits", "id", "n"))
                .isEqualTo(rows);
        assertThat(SourceOnSpark.rows("spark:shop_of_test", "shop_of_test.visits", "id", "n"))
                .isEqualTo(rows);
        assertThat(SourceOnSpark.open("spark:shop_of_test").tables()).containsExactlyInAnyOrder("visits", "seen");
    }

    @Test
    void aTableThatIsNoneHasNoColumns() {
        SparkCatalog catalog = SourceOnSpark.open("spark:shop_of_test");
        assertThat(catalog.columns(new Relation.Named("orders"))).isEmpty();
        assertThat(catalog.columns(new Relation.Named("no such; name"))).isEmpty();
        assertThat(catalog.columns(new Relation.Named("visits"))).containsExactly("id", "n");
        assertThat(catalog.types(new Relation.Named("visits")))
                .containsEntry("id", "string")
                .containsEntry("n", "int");
        assertThat(catalog.kind(new Relation.Named("visits"))).isEqualTo(RelationKind.TABLE);
        assertThat(catalog.kind(new Relation.Named("seen"))).isEqualTo(RelationKind.VIEW);
    }

    @Test
    void aQueryIsOneOfSparkSqlAndCanChangeNothing() {
        String address = "spark:";
        assertThat(SourceOnSpark.query(
                        address,
                        "WITH a AS (SELECT id, n + 1 AS n FROM shop_of_test.visits) SELECT * FROM a;",
                        "id",
                        "n"))
                .isEqualTo(List.of(List.of("TEXT v1", "WHOLE 4")));
        assertFails(ProblemKind.USAGE, () -> SourceOnSpark.query(address, "DROP TABLE shop_of_test.visits", "id"))
                .contains("query of sessions", "spark:", "one SELECT of Spark SQL");
        assertFails(ProblemKind.USAGE, () -> SourceOnSpark.query(address, "SELECT id FROM nowhere", "id"))
                .contains("`nowhere` cannot be found", "Name the tables");
        assertFails(ProblemKind.USAGE, () -> SourceOnSpark.query(address, "SELECT idd FROM shop_of_test.visits", "id"))
                .contains("`idd`");
        assertThat(session.catalog().tableExists("shop_of_test.visits")).isTrue();
    }

    @Test
    void aCatalogThatTheSessionLacksIsNamed() {
        assertFails(ProblemKind.USAGE, () -> SourceOnSpark.rows("spark:", "nolake.shop.visits", "id"))
                .contains("nolake", "spark.sql.catalog");
        session.conf().set("spark.sql.catalog.lake_without_jar", "org.example.NoCatalog");
        assertFails(ProblemKind.USAGE, () -> SourceOnSpark.rows("spark:", "lake_without_jar.shop.visits", "id"))
                .contains("org.example.NoCatalog", "--packages");
        session.conf().unset("spark.sql.catalog.lake_without_jar");
    }
}
