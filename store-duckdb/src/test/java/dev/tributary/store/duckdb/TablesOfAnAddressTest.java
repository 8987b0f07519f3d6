package dev.tributary.store.duckdb;

import static dev.tributary.testing.FailureAssertions.assertFails;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.intake.mapping.Relation;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a file, a folder and a pattern stand for. */
class TablesOfAnAddressTest {
    private static final String ROW = "select 's1' session_id, 1.5::double as cost";

    @TempDir
    private Path folder;

    private List<String> tables(String address) {
        return List.copyOf(new Duck(folder).place(address).tables().keySet());
    }

    private List<String> files(String address, String table) {
        DuckPlace place = new Duck(folder).place(address);
        return place.tables().getOrDefault(table, List.of()).stream()
                .map(place::shown)
                .toList();
    }

    @Test
    void aFileIsATableByItsNameAndAsAll() {
        new Duck(folder).parquet("costs.parquet", ROW);
        assertThat(tables("parquet:costs.parquet")).containsExactly("costs", "data");
        assertThat(tables("parquet:" + folder.resolve("costs.parquet").toUri()))
                .as("the URI of a file of this machine")
                .containsExactly("costs", "data");
        assertThat(new Duck(folder).costs("parquet:costs.parquet", "COSTS")).containsExactly("1 s1 r1.5");
    }

    @Test
    void aFolderHasATableForEachFileAndForEachFolderInIt() {
        Duck duck = new Duck(folder)
                .parquet("in/costs.parquet", ROW)
                .parquet("in/.hidden.parquet", ROW)
                .with("in/_SUCCESS")
                .with("in/_metadata.parquet", "none")
                .with("in/readme.txt", "none")
                .parquet("in/days/b/2.parquet", "select 's3' session_id, 3 as cost")
                .parquet("in/days/a/1.parquet", "select 's2' session_id, 2 as cost");
        assertThat(tables("parquet:in")).containsExactly("costs", "data", "days");
        assertThat(files("parquet:in", "days")).containsExactly("days/a/1.parquet", "days/b/2.parquet");
        assertThat(duck.costs("parquet:in", "days")).containsExactly("1 s2 w2", "2 s3 w3");
        assertThat(duck.costs("parquet:in", "data")).as("all together").hasSize(3);
    }

    @Test
    void partitionsAreOneTableAndTheirNamesAreColumns() {
        Duck duck = new Duck(folder)
                .parquet("ga/date=2026-03-02/part-0.parquet", ROW)
                .parquet("ga/date=2026-03-01/part-0.parquet", ROW)
                .with("js/shop=7/a.json", "{\"cost\": 3}");
        assertThat(tables("parquet:ga")).containsExactly("data");
        try (DuckSource source = duck.open("parquet:ga")) {
            assertThat(source.types(new Relation.Named("data"))).containsEntry("date", "DATE");
        }
        assertThat(duck.costs("parquet:ga", Duck.query("select date::varchar as session_id, cost from data")))
                .containsExactly("1 2026-03-01 r1.5", "2 2026-03-02 r1.5");
        assertThat(duck.costs("json:js", Duck.query("select shop as session_id, cost from data")))
                .containsExactly("1 w7 w3");
    }

    @Test
    void aPatternIsOneTableInTheOrderOfItsNames() {
        Duck duck = new Duck(folder)
                .with("e/2026-02/b.jsonl", "{\"session_id\": \"s2\", \"cost\": 2}")
                .with("e/2026-01/a.jsonl", "{\"session_id\": \"s1\"}")
                .with("e/2026-01/.tmp.jsonl", "{\"session_id\": \"s0\"}")
                .with("e/2026-01/notes.md", "none");
        assertThat(files("json:e/*/*", "data")).containsExactly("2026-01/a.jsonl", "2026-02/b.jsonl");
        assertThat(files("json:e/**", "data")).hasSize(2);
        assertThat(files("json:e/**/b.*", "data")).containsExactly("2026-02/b.jsonl");
        assertThat(files("json:e/2026-0?/?.jsonl", "data")).hasSize(2);
        assertThat(duck.costs("json:e/**", "data")).containsExactly("1 s1 -", "2 s2 2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"parquet:none.parquet", "parquet:x/*.parquet", "parquet:.", "json:none", "duckdb:none.duckdb"})
    void whereThereIsNothingItIsSaid(String address) {
        assertFails(ProblemKind.USAGE, () -> new Duck(folder).place(address)).containsAnyOf("There is no", "No file");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"parquet:https://shop.example/ga4.parquet", "parquet:s3://bucket/*.parquet", "json:gs://bucket/a"
            })
    void nothingIsFetchedFromTheNetwork(String address) {
        assertFails(ProblemKind.USAGE, () -> new Duck(folder).place(address))
                .contains("not a file of this machine", "Download");
    }
}
