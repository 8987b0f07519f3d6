package dev.tributary.cli.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.tributary.testing.docs.Document;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The JSON Schema of a preview accepts the previews of every kind of source, and refers to that of a run. */
class PreviewSchemaTest {
    private static final String FOLDER = "https://tributary.dev/docs/reference/";
    private static final String RUN = "run-results.schema.json";
    private static final String PREVIEW = "preview.schema.json";
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(
                    SpecificationVersion.DRAFT_2020_12,
                    builder -> builder.schemas(Map.of(FOLDER + RUN, text(RUN), FOLDER + PREVIEW, text(PREVIEW))))
            .getSchema(SchemaLocation.of(FOLDER + PREVIEW));

    @TempDir
    private Path folder;

    private static String text(String file) {
        return Document.of("docs/reference/" + file).text();
    }

    @BeforeEach
    void makeAShop() {
        run("generate", "--out", "shop.db", "--sessions", "300", "--conversions", "30");
    }

    private String run(String... arguments) {
        return String.join(
                "\n", Program.run(folder, Map.of(), List.of(arguments)).lines());
    }

    private ObjectNode preview(String... options) {
        return (ObjectNode) JsonMapper.shared()
                .readTree(run(Stream.concat(Stream.of("preview", "--db", "shop.db", "--json"), Stream.of(options))
                        .toArray(String[]::new)));
    }

    private static void assertValid(JsonNode document, int exitCode) {
        assertThat(document.path("exit_code").asInt()).isEqualTo(exitCode);
        assertThat(faults(document)).isEmpty();
    }

    private static List<String> faults(JsonNode document) {
        return SCHEMA.validate(document).stream().map(Error::toString).toList();
    }

    @Test
    void theReferenceTables() {
        assertValid(preview(), 0);
        assertValid(preview("--from", "2025-05-01", "--time-zone", "Asia/Kathmandu", "--touch-limit", "2"), 0);
    }

    @Test
    void aMappingWithTypesCampaignsAndRowsThatAreSetAside() throws IOException {
        new SqliteCommand(folder, "shop.db")
                .run("UPDATE conversions SET revenue = 'abc' WHERE rowid = 1; UPDATE session_sources SET user_id = ''"
                        + " WHERE rowid < 3; CREATE VIEW orders AS SELECT * FROM conversions;"
                        + " CREATE TABLE spending AS SELECT session_id AS visit, cost FROM session_costs");
        Files.writeString(folder.resolve("tributary.yml"), """
                campaign_column: channel_name
                conversion_types: [{name: large, revenue_from: 50}]
                source:
                  time_zone: Europe/Berlin
                  sessions:
                    query: SELECT * FROM session_sources
                    columns: {holder_engagement: {column: closer_engagement, at_least: 1}, closer_engagement: 1}
                  conversions: {table: orders}
                  costs: {table: spending, several: sum, columns: {session_id: visit}}
                """);
        assertValid(preview(), 10);
    }

    @Test
    void aSourceWithoutRowsFlagsAndCosts() {
        new SqliteCommand(folder, "shop.db")
                .run("DELETE FROM conversions; DELETE FROM session_sources; DROP TABLE session_costs;"
                        + " ALTER TABLE session_sources DROP COLUMN holder_engagement");
        assertValid(preview(), 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"mapping", "sessions", "conversions", "journeys_shown", "set_aside", "counts", "intake"})
    void aDocumentWithoutWhatHasToBeThereIsRefused(String name) {
        ObjectNode document = preview();
        document.remove(name);
        assertThat(faults(document)).isNotEmpty();
    }

    @Test
    void everyNameOfAPreviewStandsInTheReferenceAndItsPartsInTheSchemaOfARunAreChecked() {
        String reference = text("../reference/output-json.md");
        Set<String> names = new TreeSet<>(
                JsonMapper.shared().readTree(text(PREVIEW)).path("properties").propertyNames());
        assertThat(names).isEqualTo(new TreeSet<>(preview().propertyNames()));
        assertThat(names).allSatisfy(name -> assertThat(reference).contains("| `" + name + "` |"));
        ObjectNode document = preview();
        ((ObjectNode) document.path("journeys")).put("surplus", 1);
        assertThat(faults(document)).isNotEmpty();
    }
}
