package dev.tributary.store.sqlite.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Finds the runs whose documents contain the id of a user who is to be forgotten. */
class NamedIdsTest {
    /** Returns a document with the content that every run has, with any source. */
    private static ObjectNode anyRun() {
        ObjectNode run = JsonMapper.shared().createObjectNode();
        run.put("schema", "run-results/1")
                .put("run_id", "2025-06-01T07:11:15-a")
                .put("command", "run");
        run.put("exit_code", 7)
                .put("status", "success")
                .put("program", "tributary 1.5")
                .put("started_at", "2025-07-17");
        run.putObject("attribution")
                .put("description", "conversion type 'a' at 7.1.5.a")
                .put("conv_type_id", "a");
        run.putObject("total").put("cost", 1.5).put("ihc", 17);
        run.putArray("channels").addObject().put("channel", "a").put("cost", 7);
        run.putArray("channels_of_direct").add("7").add(" ").add("a");
        run.putArray("files").add("a/7.csv");
        return run;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"7", "a", "1.5", " ", "run_id", "conversion_id", "success", "say \"a\"\\\n\u0001é", "order-1"})
    void aDocumentNamesAnIdOnlyWhereItHoldsItAsAnId(String id) {
        NamedIds named = new NamedIds(Set.of(id));
        ObjectNode run = anyRun();
        run.putArray("quarantine").addObject().put("id", id + "0").put("row", 7).put("reason", "cost is 'x" + id + "'");
        run.putArray("unanswered").addObject().put("conversion_id", "1" + id).put("reason", "no row came, 7 were");
        assertThat(named.areIn(run.toString())).isFalse();

        ObjectNode rows = anyRun();
        rows.putArray("quarantine").addObject().put("id", id);
        assertThat(named.areIn(rows.toString())).isTrue();
        ObjectNode unanswered = anyRun();
        unanswered.putObject("attribution").putArray("unanswered").addObject().put("conversion_id", id);
        assertThat(named.areIn(unanswered.toPrettyString())).isTrue();
        ObjectNode checks = anyRun();
        checks.putObject("checks")
                .putObject("credit")
                .putArray("wrong")
                .add("other")
                .add(id);
        assertThat(named.areIn(checks.toString())).isTrue();
    }

    @Test
    void aMessageNamesAnIdThatItQuotes() {
        ObjectNode run = anyRun();
        run.putArray("errors").addObject().put("what", "The conversion '7' is of the type 'x'.");
        assertThat(new NamedIds(Set.of("7")).areIn(run.toString())).isTrue();
        assertThat(new NamedIds(Set.of("a")).areIn(run.toString())).isFalse();
    }

    @Test
    void aMessageNamesAnIdThatCanBeNothingElse() {
        ObjectNode run = anyRun();
        run.putArray("unanswered").addObject().put("reason", "The service says: order-17 of user-4 is bad.");
        assertThat(new NamedIds(Set.of("order-17")).areIn(run.toString())).isTrue();
        assertThat(new NamedIds(Set.of("user-4")).areIn(run.toString())).isTrue();
        assertThat(new NamedIds(Set.of("order-1")).areIn(run.toString())).isFalse();
        assertThat(new NamedIds(Set.of("service")).areIn(run.toString())).isFalse();
    }

    @Test
    void aDocumentThatIsNoneCountsWhereTheTextStandsInIt() {
        assertThat(new NamedIds(Set.of("7")).areIn("{broken 7")).isTrue();
        assertThat(new NamedIds(Set.of("7")).areIn("{broken 8")).isFalse();
    }

    @Test
    void anEmptyIdIsInNoDocument() {
        assertThat(new NamedIds(Set.of("")).areIn("{\"id\": \"\", \"reason\": \"it is ''\"}"))
                .isFalse();
    }
}
