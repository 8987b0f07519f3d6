package dev.tributary.report.figures;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.report.FiguresOfPaths;
import dev.tributary.report.text.Screen;
import org.junit.jupiter.api.Test;

class FigureTablesTest {
    @Test
    void pathsAreShownWithTheirRate() {
        assertThat(FigureTables.paths(FiguresOfPaths.paths("Direct"), Screen.NONE))
                .isEqualTo("""
                 path           | conversions |      revenue | nulls |    rate
                ----------------+-------------+--------------+-------+---------
                 Direct         |       1,499 | 1,234,567.50 |     0 | 100.00%
                 Email > Direct |           1 |         0.00 |     2 |  33.33%
                 Email          |           0 |         0.00 |     7 |   0.00%
                """);
    }

    @Test
    void lengthsAndLagsAreShownWithTheirShare() {
        assertThat(FigureTables.lengths(FiguresOfPaths.lengths(), FiguresOfPaths.ALL, Screen.NONE))
                .isEqualTo("""
                 touches | conversions |      revenue |  share
                ---------+-------------+--------------+--------
                       1 |       1,499 | 1,234,567.50 | 99.93%
                       2 |           1 |         0.00 |  0.07%
                """);
        assertThat(FigureTables.lags(FiguresOfPaths.lags(), FiguresOfPaths.ALL, Screen.NONE))
                .contains(" 1,000 |           1 |");
    }

    @Test
    void anAverageOfNothingIsADash() {
        assertThat(FigureTables.groups("customers", FiguresOfPaths.customers(), Screen.NONE))
                .isEqualTo("""
                 customers | conversions | revenue | per order | touches | per journey
                -----------+-------------+---------+-----------+---------+-------------
                 new       |           3 |   10.00 |      3.33 |       5 |        2.50
                 returning |           1 |    1.00 |      1.00 |       0 |           -
                 unknown   |           0 |    0.00 |         - |       0 |           -
                """);
    }

    @Test
    void aHostileChannelNameCannotLeaveItsCell() {
        String table = FigureTables.paths(
                        FiguresOfPaths.paths("\u001b[2Jx\n\u2028", "\u202eltr", "x".repeat(5000)), Screen.NONE)
                + FigureTables.channels(FiguresOfPaths.channels("\u001b[2Jx\n\u2028 " + "x".repeat(5000)), Screen.NONE);

        assertThat(table).contains("\\u001b[2Jx\\u000a\\u2028", "\\u202eltr");
        assertThat(table.replace("\n", "").codePoints().filter(Character::isISOControl))
                .isEmpty();
        assertThat(table.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThan(160));
    }
}
