package dev.tributary.cli.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.tributary.pipeline.Pipeline;
import dev.tributary.pipeline.settings.Command;
import dev.tributary.pipeline.settings.RunCall;
import dev.tributary.pipeline.settings.RunSettings;
import dev.tributary.pipeline.step.RunListener;
import dev.tributary.report.run.Forms;
import dev.tributary.store.connect.Address;
import dev.tributary.testing.docs.Document;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

/** The JSON Schema of a run's document accepts the documents of runs with every kind of end. */
class RunResultsSchemaTest {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final String TEXT =
            Document.of("docs/reference/run-results.schema.json").text();
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(MAPPER.readTree(TEXT));

    @TempDir
    private Path folder;

    @BeforeEach
    void makeAShop() {
        print("generate", "--out", "shop.db", "--sessions", "300", "--conversions", "30");
    }

    private String print(String... arguments) {
        return String.join(
                "\n", Program.run(folder, Map.of(), List.of(arguments)).lines());
    }

    /** Returns the printed document, without messages. */
    private ObjectNode document(String... arguments) {
        String printed = print(arguments);
        return (ObjectNode) MAPPER.readTree(printed.substring(0, printed.lastIndexOf("\n}") + 2));
    }

    private ObjectNode manifest() throws IOException {
        return (ObjectNode) MAPPER.readTree(Files.readString(folder.resolve("run_results.json")));
    }

    private static List<String> faults(JsonNode document) {
        return SCHEMA.validate(document).stream().map(Error::toString).toList();
    }

    private void assertValid(JsonNode document, String status) {
        assertThat(document.path("status").asString()).isEqualTo(status);
        assertThat(faults(document)).isEmpty();
    }

    private ObjectNode whole() {
        return document("run", "--db", "shop.db", "--json", "--from", "2020-01-01");
    }

    @Test
    void aRunThatSucceeded() throws IOException {
        assertValid(whole(), "success");
        assertValid(manifest(), "success");
    }

    @Test
    void aRunWithOptionsThatLeaveSessionsOut() {
        ObjectNode document =
                document("run", "--db", "shop.db", "--json", "--lookback-days", "7", "--transform", "first");

        assertValid(document, "success");
        assertThat(document.path("journeys").path("left_out").path("lookback").asInt())
                .isPositive();
    }

    @Test
    void aReportWithCampaigns() {
        ObjectNode document = document("run", "--db", "shop.db", "--campaign-column", "channel_name", "--json");
        assertValid(document, "success");
        assertThat(document.at("/checks/campaign/adds_up").asBoolean()).isTrue();
    }

    @Test
    void aRunThatJoinsTheIdsOfPersons() throws IOException {
        Files.writeString(folder.resolve("tributary.yml"), """
                source:
                  identities: {query: "SELECT user_id AS alias, 'x' || user_id AS user_id FROM conversions"}
                  conversions: {user_from: {query: "SELECT conv_id, user_id FROM conversions"}}
                """);
        ObjectNode document = document("run", "--db", "shop.db", "--json");
        assertValid(document, "success");
        assertThat(document.at("/intake/identities/conversions").asInt()).isEqualTo(30);
        assertThat(document.at("/intake/user_from/found").asInt()).isEqualTo(30);
    }

    @Test
    void aReportThatTookThePlaceOfOneOnTheOtherBasis() {
        print("run", "--db", "shop.db");
        assertValid(document("run", "--db", "shop.db", "--date-basis", "cash", "--json"), "success");
        assertValid(document("export", "--db", "shop.db", "--json"), "success");
    }

    @Test
    void aRunThatLeftSomethingOut() throws IOException {
        new SqliteCommand(folder, "shop.db").run("UPDATE conversions SET revenue = 'abc' WHERE rowid = 1");
        assertValid(document("run", "--db", "shop.db", "--json"), "partial");
        assertValid(document("report", "--db", "shop.db", "--results", "other.db", "--json"), "failed");
        print("attribute", "--db", "shop.db", "--results", "other.db", "--to", "2020-01-01");
        assertValid(document("report", "--db", "shop.db", "--results", "other.db", "--json"), "partial");
        assertValid(manifest(), "partial");
    }

    @Test
    void aRunThatFailed() throws IOException {
        print("run", "--db", "shop.db");
        new SqliteCommand(folder, "shop.db").run("DROP TABLE conversions");
        assertValid(document("run", "--db", "shop.db", "--json"), "failed");
        assertValid(manifest(), "failed");
        assertValid(document("run", "--db", "shop.db", "--frm", "x", "--json"), "failed");
    }

    @Test
    void aRunThatWasCutOff() throws IOException {
        print("run", "--db", "shop.db", "--run-id", "killed");
        String running = Files.readString(folder.resolve("run_results.json"))
                .replace("\"status\" : \"success\"", "\"status\" : \"running\"");
        ObjectNode document = (ObjectNode) MAPPER.readTree(running);
        document.putNull("exit_code").putNull("ended_at");
        assertValid(document, "running");
        new SqliteCommand(folder, "shop.db")
                .run("UPDATE tributary_run SET state = 'RUNNING', document = '"
                        + MAPPER.writeValueAsString(document).replace("'", "''") + "'");
        assertValid(document("runs", "show", "killed", "--db", "shop.db", "--json"), "crashed");
    }

    @Test
    void aRunThatWasToldToStop() throws IOException {
        RunSettings settings = RunSettings.usual(Address.of(folder.resolve("shop.db")), folder);
        RunCall call = new RunCall("tributary test", Optional.of("r1"), Clock.systemUTC(), () -> true);
        Pipeline.run(Command.RUN, settings, call, Forms.ALL, RunListener.SILENT);
        assertValid(manifest(), "cancelled");
    }

    @Test
    void journeysAlone() {
        assertValid(document("journeys", "--db", "shop.db", "--json"), "success");
    }

    @Test
    void everyNameOfTheSchemaStandsInTheReferenceAndEveryNameOfARunInTheSchema() {
        JsonNode properties = MAPPER.readTree(TEXT).path("properties");
        String reference = Document.of("docs/reference/output-json.md").text();
        assertThat(properties.propertyNames())
                .allSatisfy(name -> assertThat(reference).contains("| `" + name + "` |"));
        ObjectNode whole = whole();
        assertThat(properties.propertyNames()).containsAll(whole.propertyNames());
        // Its names are codes, which the schema describes and does not list.
        whole.withObject("/journeys/unattributed_by_reason").removeAll();
        assertThat(names(MAPPER.readTree(TEXT))).containsAll(names(whole));
    }

    private static Set<String> names(JsonNode node) {
        Set<String> names = new TreeSet<>(node.propertyNames());
        node.values().forEach(child -> names.addAll(names(child)));
        return names;
    }

    @ParameterizedTest
    @ValueSource(strings = {"schema", "status", "exit_code", "errors", "started_at", "steps", "retry_after_s", "files"})
    void aDocumentWithoutWhatHasToBeThereIsRefused(String name) {
        ObjectNode document = whole();
        document.remove(name);
        assertThat(faults(document)).isNotEmpty();
    }

    @Test
    void aDocumentThatContradictsItselfIsRefused() {
        ObjectNode whole = whole();
        Stream.of("running", "partial", "failed", "cancelled", "crashed", "done")
                .forEach(status -> {
                    ObjectNode document = whole.deepCopy();
                    document.put("status", status);
                    assertThat(faults(document)).as(status).isNotEmpty();
                });
    }
}
