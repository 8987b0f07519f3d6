package dev.tributary.core.intake.row;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.core.column.Utf8;
import dev.tributary.core.facts.CostTable;
import dev.tributary.core.facts.SetAside;
import dev.tributary.core.intake.Field;
import dev.tributary.core.intake.Finding;
import dev.tributary.core.intake.SourceTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A row whose cells may be those of other columns, as a line of a file with too many. */
class MisfitRowTest {
    private final List<SetAside> setAside = new ArrayList<>();

    private record Misfit(Row row) implements Row {
        @Override
        public long rowNumber() {
            return row.rowNumber();
        }

        @Override
        public Optional<String> misfit() {
            return Optional.of("the row has 3 cells, and the header line 2");
        }

        @Override
        public Kind kind(Field field) {
            return row.kind(field);
        }

        @Override
        public void text(Field field, Utf8 into) {
            row.text(field, into);
        }

        @Override
        public long whole(Field field) {
            return row.whole(field);
        }

        @Override
        public double real(Field field) {
            return row.real(field);
        }
    }

    @Test
    void isSetAsideWithItsReasonAndNoneOfItsCellsIsUsed() {
        CostTable costs = new CostTable();
        CostSink sink = new CostSink() {
            @Override
            public Optional<CostSink.Apart> add(long rowNumber, double cost, Utf8 session) {
                throw new AssertionError("the cost may be that of another column");
            }

            @Override
            public boolean keepsRows() {
                return false;
            }
        };
        CostIntake intake = new CostIntake(GivenRow.names(SourceTable.COSTS), sink, costs, setAside);
        intake.take(new Misfit(GivenRow.cost(7, "s", 4)));

        assertThat(intake.rows()).isEqualTo(1);
        assertThat(setAside).singleElement().satisfies(row -> {
            assertThat(row.finding()).isEqualTo(Finding.ROW_MISFIT);
            assertThat(row.row()).isEqualTo(7);
            assertThat(row.reason()).isEqualTo("the row has 3 cells, and the header line 2; none of its cells is used");
        });
    }
}
