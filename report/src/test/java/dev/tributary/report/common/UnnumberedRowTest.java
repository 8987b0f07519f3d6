package dev.tributary.report.common;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.core.facts.SetAside;
import dev.tributary.core.intake.Finding;
import dev.tributary.report.json.Json;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A row of a source that has no order is listed without a number. */
class UnnumberedRowTest {
    private static final SetAside ROW = new SetAside("visits", 0, "s1", Finding.SESSION_TWICE, "session_id");
    private static final SetAside NUMBERED = new SetAside("visits", 7, "s1", Finding.SESSION_TWICE, "session_id");

    @Test
    void aTextNamesTheTableAndTheId() {
        assertThat(SetAsideText.described(ROW)).isEqualTo("visits (s1): " + ROW.reason());
        assertThat(SetAsideText.described(NUMBERED)).isEqualTo("visits row 7 (s1): " + ROW.reason());
        assertThat(SetAsideText.lines(List.of(ROW))).noneMatch(line -> line.contains("row 0"));
    }

    @Test
    void theCellOfAListIsEmpty() {
        assertThat(QuarantineCsv.cells(ROW)).containsExactly("visits", "", "s1", ROW.reason(), "session_twice");
    }

    @Test
    void inADocumentItIsNull() {
        assertThat(SetAsideJson.write(Json.document(), ROW).toString())
                .isEqualTo("{\"row\":null,\"id\":\"s1\",\"reason\":\"" + ROW.reason() + "\"}");
        assertThat(SetAsideJson.write(Json.document(), NUMBERED).toString()).startsWith("{\"row\":7,");
    }
}
