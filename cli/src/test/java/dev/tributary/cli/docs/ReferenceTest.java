package dev.tributary.cli.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.core.intake.Finding;
import dev.tributary.pipeline.summary.ExitCode;
import dev.tributary.testing.docs.CommandOutput;
import dev.tributary.testing.docs.Document;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The reference of tables, exit codes and JSON matches the program's output. */
class ReferenceTest {
    private static final Document TABLES = Document.of("docs/reference/tables.md");
    private static final Pattern NAME = Pattern.compile("\"([a-z_]+)\" :");

    @TempDir
    private Path folder;

    @BeforeEach
    void makeAShop() {
        run("generate", "--out", "shop.db", "--sessions", "300", "--conversions", "30");
    }

    private CommandOutput run(String... arguments) {
        return Program.run(folder, Map.of(), List.of(arguments));
    }

    @Test
    void everyTableAndColumnStandsInTheTablesReferenceAndNoOther() {
        run("run", "--db", "shop.db");
        SqliteCommand shop = new SqliteCommand(folder, "shop.db");
        List<String> tables = shop.run("SELECT name FROM sqlite_master WHERE type IN ('table', 'view') ORDER BY name");
        assertThat(Headings.parts(TABLES).keySet().stream()
                        .filter(heading -> heading.startsWith("`"))
                        .map(heading -> heading.replace("`", "")))
                .containsExactlyInAnyOrderElementsOf(tables);
        assertThat(tables)
                .allSatisfy(table -> assertThat(Headings.named(TABLES, "`" + table + "`"))
                        .as(table)
                        .isEqualTo(shop.run("SELECT name FROM pragma_table_info('" + table + "')")));
    }

    @Test
    void everyCodeOfARowSetAsideStandsInTheReferenceAndInTheSchemaAndNoOther() throws IOException {
        List<String> codes = Arrays.stream(Finding.values()).map(Finding::code).toList();
        assertThat(Headings.named(TABLES, "Codes")).containsExactlyElementsOf(codes);
        JsonNode allowed = JsonMapper.shared()
                .readTree(Document.of("docs/reference/run-results.schema.json").text())
                .at("/properties/quarantine/items/properties/code/enum");
        assertThat(allowed.valueStream().map(JsonNode::asString)).containsExactlyElementsOf(codes);
    }

    @Test
    void everyExitCodeStandsInItsReferenceAndNoOther() {
        List<String> rows = Document.of("docs/reference/exit-codes.md").lines().stream()
                .filter(line -> line.matches("\\| \\d+ .*"))
                .map(line -> line.substring(0, line.indexOf('|', line.indexOf('|', 1) + 1)))
                .toList();
        assertThat(rows)
                .containsExactlyElementsOf(Arrays.stream(ExitCode.values())
                        .map(code -> "| " + code.code() + " | " + code.name().toLowerCase(Locale.ROOT) + " ")
                        .toList());
    }

    @Test
    void everyNameOfTheJsonOutputStandsInItsReference() {
        new SqliteCommand(folder, "shop.db").run("UPDATE conversions SET revenue = 'abc' WHERE rowid = 1");
        CommandOutput withheld = run("report", "--db", "shop.db", "--json");
        CommandOutput whole = run("run", "--db", "shop.db", "--from", "2020-01-01", "--to", "2030-01-01", "--json");
        CommandOutput failed = run("run", "--db", "none.db", "--json");
        assertThat(names(whole)).contains("from", "to", "attribution", "reason");
        assertThat(names(withheld)).contains("withheld");
        assertThat(names(failed)).contains("mend");
        CommandOutput status = run("status", "--db", "shop.db", "--json");
        CommandOutput runs = run("runs", "list", "--db", "shop.db", "--json");
        assertThat(names(runs)).contains("pid");
        CommandOutput figures = run("figures", "--db", "shop.db", "--json");
        assertThat(names(figures)).contains("distinct_paths");
        String reference = Document.of("docs/reference/output-json.md").text();
        for (CommandOutput printed : List.of(whole, withheld, failed, status, runs, figures)) {
            assertThat(names(printed)).allSatisfy(name -> assertThat(reference).contains("`" + name + "`"));
        }
    }

    private static List<String> names(CommandOutput printed) {
        return NAME.matcher(String.join("\n", printed.lines()))
                .results()
                .map((MatchResult found) -> found.group(1))
                .distinct()
                .toList();
    }
}
