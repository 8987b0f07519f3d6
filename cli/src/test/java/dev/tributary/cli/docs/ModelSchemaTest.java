package dev.tributary.cli.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.core.TributaryException;
import dev.tributary.store.model.ModelFile;
import dev.tributary.testing.docs.Document;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The JSON Schema of a model file and the reader of model files have the same requirements. */
class ModelSchemaTest {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final String FIT = "{\"journeys\": 109, \"mean_error\": 0.0001, \"max_error\": 0.0009}";

    @TempDir
    private Path folder;

    private static JsonNode schema() {
        return MAPPER.readTree(
                Document.of("docs/reference/model-file.schema.json").text());
    }

    /** Returns the example with all content that a model file may have. */
    private static ObjectNode example() {
        ObjectNode model = (ObjectNode)
                MAPPER.readTree(Document.of("models/recorded-1.json").text());
        if (!model.has("fit")) {
            model.set("fit", MAPPER.readTree(FIT));
        }
        return model;
    }

    private static ObjectNode part(ObjectNode model, String pointer) {
        return (ObjectNode) (pointer.isEmpty() ? model : model.at(pointer));
    }

    private static JsonNode part(JsonNode schema, String pointer) {
        return pointer.isEmpty() ? schema : schema.at("/properties" + pointer);
    }

    private void read(JsonNode model) throws IOException {
        ModelFile.read(Files.writeString(folder.resolve("model.json"), MAPPER.writeValueAsString(model)));
    }

    private void assertRefused(JsonNode model, String names) {
        assertThatThrownBy(() -> read(model))
                .isInstanceOf(TributaryException.class)
                .hasMessageContaining(names);
    }

    @Test
    void theExampleHoldsWhatTheSchemaKnowsAndIsRead() throws IOException {
        assertThat(example().propertyNames())
                .containsExactlyInAnyOrderElementsOf(schema().path("properties").propertyNames());
        read(example());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/weights", "/scores", "/fit"})
    void anObjectHoldsTheSamePropertiesInBothAndNoOther(String pointer) {
        JsonNode schema = part(schema(), pointer);
        assertThat(part(example(), pointer).propertyNames())
                .containsExactlyInAnyOrderElementsOf(schema.path("properties").propertyNames());
        assertThat(schema.path("additionalProperties").asBoolean(true)).isFalse();

        ObjectNode model = example();
        part(model, pointer).put("surplus", 1);
        assertRefused(model, "surplus");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/weights", "/scores", "/fit"})
    void aPropertyMayBeLeftOutWhereTheSchemaDoesNotRequireIt(String pointer) throws IOException {
        JsonNode schema = part(schema(), pointer);
        List<String> required = StreamSupport.stream(schema.path("required").spliterator(), false)
                .map(JsonNode::asString)
                .toList();
        List<String> missed = new ArrayList<>();
        for (String property : schema.path("properties").propertyNames()) {
            ObjectNode model = example();
            part(model, pointer).remove(property);
            if (required.contains(property)) {
                assertRefused(model, property);
                missed.add(property);
            } else {
                read(model);
            }
        }
        assertThat(missed).containsExactlyInAnyOrderElementsOf(required);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/weights/holder", "/fit/mean_error", "/fit/journeys"})
    void aNumberBelowTheMinimumIsRefused(String pointer) {
        JsonNode property = schema().at(pointer.replace("/", "/properties/"));
        String reference = property.path("$ref").asString("");
        JsonNode rule = reference.isEmpty() ? property : schema().at(reference.substring(1));
        assertThat(rule.path("minimum").asInt(-1)).isZero();

        ObjectNode model = example();
        int slash = pointer.lastIndexOf('/');
        part(model, pointer.substring(0, slash)).put(pointer.substring(slash + 1), -1);
        assertRefused(model, pointer.substring(1, slash));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "[[50]]", "[[50, 0, 0]]", "[[-1, 0]]", "[[50, 1.5]]", "[[50, \"0\"]]", "[50]", "{}"})
    void aCurveThatTheSchemaRefusesIsRefused(String curve) {
        ObjectNode model = example();
        model.set("gap_curve", MAPPER.readTree(curve));
        assertRefused(model, "gap_curve");
    }
}
