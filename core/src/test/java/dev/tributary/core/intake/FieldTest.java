package dev.tributary.core.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The fields that are read of each table. */
class FieldTest {
    @ParameterizedTest
    @EnumSource
    void aTableIsReadByItsOwnFieldsAndTheFirstNamesTheRow(SourceTable table) {
        List<Field> fields = Field.of(table);
        assertThat(fields).isNotEmpty().allMatch(field -> field.table() == table);
        assertThat(fields.get(0).content())
                .isEqualTo(table == SourceTable.SPEND ? Field.Content.DATE : Field.Content.ID);
    }

    @Test
    void campaignsAndTypesAreReadWhereSomebodyWantsThem() {
        assertThat(Field.of(SourceTable.SESSIONS)).hasSize(8).doesNotContain(Field.CAMPAIGN);
        assertThat(Field.of(SourceTable.CONVERSIONS)).hasSize(5).doesNotContain(Field.TYPE);
        assertThat(Field.of(SourceTable.SESSIONS, Set.of(Field.CAMPAIGN, Field.TYPE)))
                .hasSize(9)
                .endsWith(Field.CAMPAIGN);
        assertThat(Field.of(SourceTable.CONVERSIONS, Set.of(Field.TYPE)))
                .hasSize(6)
                .endsWith(Field.TYPE);
    }
}
