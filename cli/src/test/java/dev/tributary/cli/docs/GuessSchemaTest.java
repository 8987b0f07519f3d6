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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The JSON Schema of {@code guess} accepts what it prints, and the reference has each name. */
class GuessSchemaTest {
    private static final String FOLDER = "https://tributary.dev/docs/reference/";
    private static final String GUESS = "guess.schema.json";
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(
                    SpecificationVersion.DRAFT_2020_12,
                    builder -> builder.schemas(Map.of(
                            FOLDER + "run-results.schema.json", text("run-results.schema.json"),
                            FOLDER + "preview.schema.json", text("preview.schema.json"),
                            FOLDER + GUESS, text(GUESS))))
            .getSchema(SchemaLocation.of(FOLDER + GUESS));

    @TempDir
    private Path folder;

    private static String text(String file) {
        return Document.of("docs/reference/" + file).text();
    }

    private ObjectNode guess(String... arguments) {
        List<String> lines = Program.run(folder, Map.of(), List.of(arguments)).lines();
        return (ObjectNode) JsonMapper.shared().readTree(String.join("\n", lines));
    }

    private static List<String> faults(JsonNode document) {
        return SCHEMA.validate(document).stream().map(Error::toString).toList();
    }

    @Test
    void aProposalOfTables() {
        Program.run(
                folder, Map.of(), List.of("generate", "--out", "shop.db", "--sessions", "300", "--conversions", "30"));
        ObjectNode document = guess("guess", "--db", "shop.db", "--json", "--out", "a.yml");

        assertThat(faults(document)).isEmpty();
        assertThat(document.at("/proposal/complete").asBoolean()).isTrue();
        assertThat(document.at("/preview/counts/sessions/usable").asInt()).isEqualTo(300);
        assertThat(document.path("file").asString()).isEqualTo("a.yml");
    }

    @Test
    void aPresetAndNothing() throws IOException {
        Files.createDirectories(folder.resolve("shopify"));
        Files.writeString(
                folder.resolve("shopify/o.csv"),
                "Name,Email,Financial Status,Total,Created at\n#1,a@x.org,paid,10,2026-03-01 10:00:00 +0100\n");
        ObjectNode document = guess("guess", "--db", "csv:shopify", "--json");
        assertThat(faults(document)).isEmpty();
        assertThat(document.at("/presets/0/name").asString()).isEqualTo("shopify");
        assertThat(document.at("/proposal/preset").asString()).isEqualTo("shopify");

        Files.writeString(folder.resolve("shopify/o.csv"), "a,b\n1,2\n");
        ObjectNode nothing = guess("guess", "--db", "csv:shopify", "--json");
        assertThat(faults(nothing)).isEmpty();
        assertThat(nothing.path("exit_code").asInt()).isEqualTo(11);
        assertThat(nothing.path("proposal").isNull()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tables", "proposal", "questions", "preview"})
    void aDocumentWithoutWhatHasToBeThereIsRefused(String name) {
        Program.run(
                folder, Map.of(), List.of("generate", "--out", "shop.db", "--sessions", "30", "--conversions", "3"));
        ObjectNode document = guess("guess", "--db", "shop.db", "--json");
        document.remove(name);
        assertThat(faults(document)).isNotEmpty();
    }

    @Test
    void everyNameStandsInTheReference() {
        String reference = Document.of("docs/reference/output-json.md").text();
        JsonNode schema = JsonMapper.shared().readTree(text(GUESS));
        Set<String> names = new TreeSet<>(schema.path("properties").propertyNames());
        schema.path("$defs")
                .forEach(part -> names.addAll(part.path("properties").propertyNames()));
        assertThat(names).allSatisfy(name -> assertThat(reference).contains("`" + name + "`"));
    }
}
