package dev.tributary.spark.source;

import static dev.tributary.testing.FailureAssertions.assertFails;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.intake.mapping.Relation;
import dev.tributary.spark.LocalSpark;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilesOnSparkTest {
    private final SparkSession session = LocalSpark.session();

    @TempDir
    private Path folder;

    private void write(String name, String text, Charset charset) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, text.getBytes(charset));
    }

    private void write(String name, String text) throws IOException {
        write(name, text, StandardCharsets.UTF_8);
    }

    private void parquet(String sql, String name) {
        session.sql(sql).coalesce(1).write().parquet(folder.resolve(name).toString());
    }

    @Test
    void eachFileAndEachFolderIsATableAndAllTogetherAreData() throws IOException {
        write("orders.csv", "id\n1\n");
        write("visits/2023/a.csv", "id\n2\n");
        write("visits/b.csv", "id\n3\n");
        write("_hidden/c.csv", "id\n4\n");
        write(".d.csv", "id\n5\n");
        write("notes.md", "# nothing");

        SparkCatalog catalog = SourceOnSpark.open("csv+sql:" + folder);

        assertThat(catalog.tables()).containsExactly("data", "orders", "visits");
        assertThat(SourceOnSpark.rows(catalog, new Relation.Named("visits"), "id"))
                .containsExactlyInAnyOrder(List.of("TEXT 2"), List.of("TEXT 3"));
        assertThat(SourceOnSpark.rows(catalog, new Relation.Named("data"), "id"))
                .hasSize(3);
        assertThat(catalog.columns(new Relation.Named("nothing"))).isEmpty();
        assertThat(SourceOnSpark.rows("csv:file:" + folder + "/**/*.csv", "data", "id"))
                .hasSize(3);
        assertThat(SourceOnSpark.rows("csv:" + folder, "visits/*.csv", "id")).hasSize(1);
    }

    @Test
    void foldersWithValuesAreColumns() throws IOException {
        parquet("SELECT 'a' AS id", "p/day=2023-09-01");
        parquet("SELECT 'b' AS id, 'Email' AS channel", "p/day=2023-09-02");
        write("c/visits/shop=b%3Aerlin/x.csv", "id\nc\n");

        assertThat(SourceOnSpark.open("parquet:" + folder.resolve("p")).tables())
                .containsExactly("data");
        assertThat(SourceOnSpark.rows("parquet:" + folder.resolve("p"), "data", "id", "channel", "day"))
                .containsExactlyInAnyOrder(
                        List.of("TEXT a", "MISSING", "TEXT 2023-09-01"),
                        List.of("TEXT b", "TEXT Email", "TEXT 2023-09-02"));
        assertThat(SourceOnSpark.rows("csv+sql:" + folder.resolve("c"), "visits", "id", "shop"))
                .containsExactly(List.of("TEXT c", "TEXT b:erlin"));
    }

    @Test
    void aNameWithSignsOfPatternsIsAName() throws IOException {
        parquet("SELECT 'a' AS id", "x");
        Path written;
        try (Stream<Path> files = Files.list(folder.resolve("x"))) {
            written = files.filter(file -> file.toString().endsWith(".parquet"))
                    .findFirst()
                    .orElseThrow();
        }
        Files.move(written, folder.resolve("[a] {b}, 100% of it.parquet"));
        assertThat(SourceOnSpark.rows("parquet:" + folder, "[a] {b}, 100% of it", "id"))
                .containsExactly(List.of("TEXT a"));
    }

    @Test
    void aCsvFileIsReadAsOnOneMachine() throws IOException {
        write(
                "visits.csv",
                "\uFEFFid;channel;n\r\n1;\"a \"\"b\"\"\nnext; line\";1.234,5\r\n\r\n2;;\r\n3;x\r\n4;x;1;more\r\n5;y;7;;\r\n");

        assertThat(SourceOnSpark.rows("csv:" + folder, "visits", "id", "channel"))
                .containsExactly(
                        List.of("TEXT 1", "TEXT a \"b\"\\u000anext; line".replace("\\u000a", "\n")),
                        List.of("TEXT 2", "MISSING"),
                        List.of(misfit(2), misfit(2)),
                        List.of(misfit(4), misfit(4)),
                        List.of("TEXT 5", "TEXT y"));
    }

    private static String misfit(int cells) {
        return "misfit: the row has " + cells + " cells, and the header line 3";
    }

    @Test
    void theEncodingIsFoundOrSaidAndABrokenCharacterIsToldAsSuch() throws IOException {
        write("w.csv", "id,n\nGrüße,1\n", Charset.forName("windows-1252"));
        write("u16.csv", "\uFEFFid,n\nGrüße,1\n", StandardCharsets.UTF_16LE);
        write("said.csv", "id|n\nŁódź|1\n", Charset.forName("iso-8859-2"));
        Files.write(folder.resolve("broken.csv"), new byte[] {
            'i',
            'd',
            ',',
            'n',
            '\n',
            (byte) 0xC3,
            (byte) 0xBC,
            ',',
            '1',
            '\n',
            (byte) 0xC3,
            (byte) 0xBC,
            (byte) 0xFF,
            ',',
            '1',
            '\n'
        });

        assertThat(SourceOnSpark.rows("csv:" + folder, "w", "id")).containsExactly(List.of("TEXT Grüße"));
        assertThat(SourceOnSpark.rows("csv:" + folder, "u16", "id")).containsExactly(List.of("TEXT Grüße"));
        assertThat(SourceOnSpark.rows(
                        SourceOnSpark.open("csv:" + folder),
                        new Relation.Named("said", Map.of("encoding", "iso-8859-2", "delimiter", "bar")),
                        "id"))
                .containsExactly(List.of("TEXT Łódź"));
        assertThat(SourceOnSpark.rows("csv:" + folder, "broken", "id"))
                .containsExactly(List.of("TEXT ü"), List.of("BROKEN_TEXT ü\uFFFD"));
    }

    @Test
    void aFileThatCannotBeReadToItsEndIsNamedWithItsLine() throws IOException {
        write("a.csv", "id,n\n1,\"2\n3,4\n");
        assertFails(ProblemKind.SOURCE_DATA, () -> SourceOnSpark.rows("csv:" + folder, "a", "id"))
                .contains("a.csv, line 2", "never closed")
                .doesNotContain("Job aborted", "org.apache");
        write("b.csv", "");
        assertFails(ProblemKind.SOURCE_DATA, () -> SourceOnSpark.rows("csv:" + folder, "b", "id"))
                .contains("b.csv is empty");
    }

    @Test
    void jsonIsReadAsWritten() throws IOException {
        write(
                "events.jsonl",
                "{\"id\": \"a\", \"n\": 1.10, \"big\": 12345678901234567890123, \"more\": {\"x\": [1, 2]}}\n"
                        + "{\"id\": 7, \"n\": null, \"flag\": true}\n\n{\"id\": \n");
        write("list.json", "\n[{\"id\": \"a\"},\n {\"id\": \"b\"}]");

        assertThat(SourceOnSpark.rows("json:" + folder, "events", "id", "n", "big", "more", "flag"))
                .containsExactly(
                        List.of(
                                "TEXT a",
                                "TEXT 1.10",
                                "TEXT 12345678901234567890123",
                                "TEXT {\"x\": [1, 2]}",
                                "MISSING"),
                        List.of("TEXT 7", "MISSING", "MISSING", "MISSING", "TEXT true"),
                        Collections.nCopies(5, "misfit: the line is not a JSON object"));
        assertThat(SourceOnSpark.rows("json:" + folder, "list", "id"))
                .containsExactly(List.of("TEXT a"), List.of("TEXT b"));
    }

    @Test
    void aQueryReadsTheTablesOfAnAddressByTheirNames() throws IOException {
        write("visits.csv", "id,n\n1,2\n3,\n");
        write("our orders.csv", "id\n1\n");
        write("misfit.csv", "id,n\n1\n");
        parquet("SELECT 'a' AS id, timestamp'2023-09-01 00:00:00 UTC' AS t", "p/visits");

        assertThat(SourceOnSpark.query(
                        "csv+sql:" + folder,
                        "SELECT v.id, n + 1 AS n FROM visits v JOIN `our orders` USING (id)",
                        "id",
                        "n"))
                .containsExactly(List.of("TEXT 1", "WHOLE 3"));
        assertThat(SourceOnSpark.query("parquet:" + folder.resolve("p"), "SELECT * FROM visits ORDER BY 1", "id", "t"))
                .containsExactly(List.of("TEXT a", "TEXT 2023-09-01 00:00:00Z"));
        assertThat(SourceOnSpark.query("spark:", "SELECT id FROM parquet.`" + folder.resolve("p/visits") + "`", "id"))
                .containsExactly(List.of("TEXT a"));
        assertFails(ProblemKind.SOURCE_DATA, () -> SourceOnSpark.query("csv:" + folder, "SELECT * FROM misfit", "id"))
                .contains("misfit.csv, line 2", "sets such rows aside");
        assertThat(session.catalog().tableExists("visits")).isFalse();
    }

    @Test
    void whatIsMissingOrDamagedIsSaidInOneSentence() throws IOException {
        assertFails(ProblemKind.USAGE, () -> SourceOnSpark.open("parquet:" + folder.resolve("none")))
                .contains("There is no file or folder");
        assertFails(ProblemKind.USAGE, () -> SourceOnSpark.open("parquet:" + folder))
                .contains("no Parquet file");
        assertFails(ProblemKind.USAGE, () -> SourceOnSpark.open("parquet:" + folder + "/*.x"))
                .contains("No file matches");
        assertFails(ProblemKind.USAGE, () -> SourceOnSpark.open("parquet:noscheme://bucket/x"))
                .contains("noscheme", "--packages");
        assertFails(ProblemKind.USAGE, () -> SourceOnSpark.open("sqlite:shop.db"))
                .contains("parquet:", "jdbc:");
        write("x.parquet", "not one");
        assertFails(ProblemKind.SOURCE_DATA, () -> SourceOnSpark.rows("parquet:" + folder, "x", "id"))
                .contains("x.parquet", "damaged")
                .doesNotContain("Job aborted", "Exception");
    }

    @Test
    void aFileThatChangesIsNoticed() throws IOException {
        write("visits.csv", "id\n1\n");
        SparkCatalog catalog = SourceOnSpark.open("csv:" + folder);
        catalog.requireUnchanged();
        write("visits.csv", "id\n1\n2\n");
        assertFails(ProblemKind.TEMPORARY, catalog::requireUnchanged).contains("visits.csv was changed");
    }

    @Test
    void moreRowsThanAreLookedAtFirstAreReadOnceAndInOrder() throws IOException {
        StringBuilder lines = new StringBuilder("id\n");
        for (int row = 0; row < 2_500; row++) {
            lines.append(row).append('\n');
        }
        write("visits.csv", lines.toString());
        List<List<String>> rows = SourceOnSpark.rows("csv:" + folder, "visits", "id");
        assertThat(rows).hasSize(2_500);
        assertThat(rows.get(999)).containsExactly("TEXT 999");
        assertThat(rows.get(2_499)).containsExactly("TEXT 2499");
    }
}
