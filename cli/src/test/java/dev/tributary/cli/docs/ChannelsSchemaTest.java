package dev.tributary.cli.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The JSON Schema of {@code channels} accepts what its actions print, and the reference has each name. */
class ChannelsSchemaTest {
    private static final String TEXT =
            Document.of("docs/reference/channels.schema.json").text();
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(JsonMapper.shared().readTree(TEXT));

    @TempDir
    private Path folder;

    private ObjectNode document(String... arguments) {
        List<String> lines = Program.run(folder, Map.of(), List.of(arguments)).lines();
        return (ObjectNode) JsonMapper.shared().readTree(String.join("\n", lines));
    }

    private static List<String> faults(JsonNode document) {
        return SCHEMA.validate(document).stream().map(Error::toString).toList();
    }

    @Test
    void whatEachActionPrints() throws IOException {
        Files.writeString(folder.resolve("wrong.yml"), """
                rules: [{channel: A, when: {source: a}}]
                tests: [{source: a, channel: A}, {source: b, channel: A}]
                """);
        ObjectNode taken = document("channels", "explain", "--source", "google", "--click-id", "gclid=1", "--json");
        ObjectNode open = document("channels", "explain", "--source", "partner", "--json");
        ObjectNode failed = document("channels", "test", "--rules", "wrong.yml", "--json");
        assertThat(taken.path("channel").asString()).isEqualTo("Paid Search");
        assertThat(taken.at("/given/click_ids/0").asString()).isEqualTo("gclid");
        assertThat(open.has("rule")).isFalse();
        assertThat(failed.path("failed")).hasSize(1);
        for (ObjectNode document : List.of(
                taken, open, failed, document("channels", "test", "--json"), document("channels", "show", "--json"))) {
            assertThat(faults(document)).isEmpty();
        }
        taken.remove("channel");
        assertThat(faults(taken)).isNotEmpty();
    }

    @Test
    void everyNameStandsInTheReference() {
        String reference = Document.of("docs/reference/output-json.md").text();
        Set<String> names = new TreeSet<>();
        JsonMapper.shared()
                .readTree(TEXT)
                .path("$defs")
                .forEach(part -> names.addAll(part.path("properties").propertyNames()));
        assertThat(names)
                .hasSizeGreaterThan(10)
                .allSatisfy(name -> assertThat(reference).contains("`" + name + "`"));
    }
}
