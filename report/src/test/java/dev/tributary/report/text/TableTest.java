package dev.tributary.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableTest {
    private static final List<Row> ROWS = List.of(
            new Row("Paid Search of Brands and of all their names", "1,234.50", "7"),
            new Row("\u001b[2JEmail", "0.00", "-"),
            new Row("Überlänge".repeat(9), "12.00", "1,000,000"));

    private record Row(String channel, String cost, String orders) {}

    private static List<TableColumn<Row>> columns() {
        return List.of(
                TableColumn.<Row>text("channel", 40, Row::channel).withFooter("Total"),
                TableColumn.<Row>number("cost", Row::cost).withFooter("1,246.50"),
                TableColumn.<Row>number("lowest - highest", row -> row.cost() + " - " + row.cost())
                        .withFooter(""),
                TableColumn.<Row>number("orders", Row::orders).withFooter("1,000,007"));
    }

    private static String table(int width) {
        return Table.of(ROWS, columns(), new Screen(false, OptionalInt.of(width)));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 20, 25, 31, 40, 50, 60, 70, 80, 90, 200})
    void noLineIsWiderThanTheScreen(int width) {
        assertThat(table(width).lines())
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(Math.max(20, width)));
    }

    @Test
    void whereThereIsRoomItIsTheWholeTable() {
        String whole = Table.of(ROWS, columns(), Screen.NONE);

        assertThat(table(200)).isEqualTo(whole);
        assertThat(whole).contains("lowest - highest", "orders", "Total").doesNotContain("left out");
    }

    @Test
    void textsAreBrokenBeforeAColumnIsLeftOut() {
        assertThat(table(72)).contains("lowest - highest", "orders").doesNotContain("left out");
    }

    @Test
    void whatIsLeftOutIsNamedAndHowToSeeIt() {
        assertThat(table(45).replaceAll("\n +", " "))
                .contains(
                        "(left out to fit into 45 characters: lowest - highest;", "output to a pipe or a file has all")
                .as("what came behind the wide column and still fits is shown")
                .contains("orders", "1,000,007");
    }

    @Test
    void theColumnOfTheHighestRankGoesFirst() {
        List<TableColumn<Row>> ranked = List.of(
                TableColumn.text("channel", 40, Row::channel),
                TableColumn.<Row>number("cost", Row::cost).withRank(3),
                TableColumn.<Row>number("orders", Row::orders).withRank(2));

        assertThat(Table.of(ROWS, ranked, new Screen(false, OptionalInt.of(33))))
                .contains("orders", "characters: cost;");
    }

    @Test
    void whereNotEvenTwoColumnsFitEachRowIsLinesOfItsOwnAndNothingIsMissing() {
        assertThat(table(20))
                .contains("channel: Paid", "cost: 1,234.50", "orders: 7", "cost: 1,246.50", "\\u001b[2JEmail")
                .contains("(turned to fit into");
    }
}
