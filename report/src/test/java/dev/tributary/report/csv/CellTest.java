package dev.tributary.report.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+1",
                "-1",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "\n=1",
                "＝1",
                "＋1",
                "－1",
                "＠x",
                "=",
                "'=1",
                "''+1"
            })
    void aTextThatWouldBeAFormulaGetsAnApostrophe(String text) {
        assertThat(Cell.text(text)).isEqualTo("'" + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Email", "a=b", "'x", "'", "😀", " x", "1"})
    void anyOtherTextStaysAsItIs(String text) {
        assertThat(Cell.text(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"1E+3,1000", "1E-12,0.000000000001", "-5.50,-5.5", "0.00,0", "0E+5,0", "1234567.891,1234567.891"})
    void aNumberIsWrittenInPlainDigits(String number, String cell) {
        assertThat(Cell.number(new BigDecimal(number))).isEqualTo(cell);
    }

    @Test
    void noNumberIsAnEmptyCell() {
        assertThat(Cell.number(Optional.empty())).isEmpty();
        assertThat(Cell.number(Optional.of(new BigDecimal("2.50")))).isEqualTo("2.5");
    }
}
