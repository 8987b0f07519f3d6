package dev.tributary.report.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.core.facts.ChannelDay;
import dev.tributary.core.intake.SetAsideReason;
import dev.tributary.core.intake.SetAsideSum;
import dev.tributary.core.report.Reconciliation;
import dev.tributary.core.report.WindowTotals;
import dev.tributary.report.Reports;
import dev.tributary.report.text.Screen;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TerminalTest {
    @Test
    void theTableShowsEveryChannelAndTheTotalsOfThem() {
        assertThat(ChannelTable.render(WindowTotals.of(Reports.small()), Screen.NONE))
                .isEqualTo("""
                 channel        |   cost | orders (ihc) |      revenue |   CPO |       ROAS
                ----------------+--------+--------------+--------------+-------+------------
                 Direct Traffic |   0.00 |         1.50 |        77.70 |  0.00 |          -
                 Email          |  12.10 |         3.33 | 1,234,667.89 |  3.63 | 102,038.67
                 Social Paid    |  99.99 |         0.00 |         0.00 |     - |       0.00
                ----------------+--------+--------------+--------------+-------+------------
                 Total          | 112.09 |         4.83 | 1,234,745.59 | 23.19 |  11,015.66
                """);
    }

    @Test
    void anEmptyReportIsATableOfNothing() {
        assertThat(ChannelTable.render(WindowTotals.of(new Reports().build()), Screen.NONE))
                .isEqualTo("""
                 channel | cost | orders (ihc) | revenue | CPO | ROAS
                ---------+------+--------------+---------+-----+------
                ---------+------+--------------+---------+-----+------
                 Total   | 0.00 |         0.00 |    0.00 |   - |    -
                """);
    }

    @Test
    void aHostileChannelNameCannotLeaveItsCell() {
        String table = ChannelTable.render(
                WindowTotals.of(new Reports()
                        .row("\u001b[2Jx\n\u2028Total", "2023-09-01", "1", "1", "1")
                        .row("\u202eltr", "2023-09-01", "1", "1", "1")
                        .row("x".repeat(5000), "2023-09-01", "1", "1", "1")
                        .build()),
                Screen.NONE);

        assertThat(table).contains("\\u001b[2Jx\\u000a\\u2028Total", "\\u202eltr");
        assertThat(table.replace("\n", "").codePoints().filter(Character::isISOControl))
                .isEmpty();
        assertThat(table.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThan(120));
        assertThat(table.lines()).hasSizeLessThan(12);
    }

    @Test
    void soundChecksAreThreeLinesThatSayOk() {
        assertThat(ChecksText.lines(checks("350.53", "0", "0", List.of(), 0)))
                .containsExactly(
                        "ok    credit   2 attributed conversions, each sums to 1 (largest deviation: 0.000000)",
                        "ok    revenue  350.53 = 300.03 in the report + 50.50 without a journey",
                        "ok    cost     8.75 = 8.00 in the report + 0.75 set aside, of no usable session");
    }

    @Test
    void everythingThatIsAmissIsNamed() {
        assertThat(ChecksText.lines(checks("1351.53", "200.25", "-0.20", List.of("c\n1", "c2"), 1)))
                .containsExactly(
                        "FAIL  credit   2 attributed conversions, 2 do not sum to 1, the first: 'c\\u000a1'"
                                + " (largest deviation: 0.020000); 1 credit names a conversion or session that "
                                + "the source"
                                + " does not have",
                        "FAIL  revenue  1,351.53 = 300.03 in the report + 50.50 without a journey"
                                + " + 200.25 not answered - 0.20 rounding of answers + 800.95 UNEXPLAINED",
                        "FAIL  cost     8.75 = 8.00 in the report + 0.50 set aside, of no usable session + 0.25 UNEXPLAINED");
    }

    @Test
    void aReportByCampaignIsAFourthLine() {
        Reconciliation sound = checks("350.53", "0", "0", List.of(), 0);
        List<ChannelDay> apart = List.of(new ChannelDay("E\nmail", LocalDate.of(2023, 9, 1)));

        assertThat(ChecksText.lines(sound.with(new Reconciliation.Campaigns(1, List.of()))))
                .hasSize(4)
                .endsWith("ok    campaign 1 row by campaign, which sum to the report on each channel and day");
        assertThat(ChecksText.lines(sound.with(new Reconciliation.Campaigns(12, apart))))
                .endsWith("FAIL  campaign 12 rows by campaign, which do not sum to the report on 1 channel and day,"
                        + " the first: 'E\\u000amail' on 2023-09-01");
    }

    @Test
    void whatIsSetAsideIsToldByReasonAndWhatIsBelowZeroApart() {
        BigDecimal zero = BigDecimal.ZERO;
        Reconciliation.Revenue revenue = new Reconciliation.Revenue(
                new BigDecimal("180"),
                new BigDecimal("160"),
                zero,
                zero,
                new BigDecimal("20"),
                zero,
                List.of(
                        new SetAsideSum(SetAsideReason.NEGATIVE, 2, zero, new BigDecimal("-80")),
                        new SetAsideSum(SetAsideReason.TWICE, 1, new BigDecimal("100"), zero)));
        Reconciliation.Cost cost = new Reconciliation.Cost(
                new BigDecimal("3"),
                new BigDecimal("3"),
                zero,
                zero,
                List.of(new SetAsideSum(SetAsideReason.SECOND, 2, new BigDecimal("5"), new BigDecimal("-5"))),
                new Reconciliation.BelowZero(1, new BigDecimal("-2")),
                Optional.empty());
        Reconciliation.Credit credit = new Reconciliation.Credit(2, 0, List.of(), 0, List.of(), 0);

        assertThat(ChecksText.lines(new Reconciliation(credit, revenue, cost)))
                .endsWith(
                        "ok    revenue  180.00 = 160.00 in the report + 0.00 without a journey"
                                + " - 80.00 set aside, negative + 100.00 set aside, of ids that stand twice",
                        "ok    cost     3.00 = 3.00 in the report + 5.00 set aside, second costs of a session"
                                + " - 5.00 set aside, second costs of a session; of it 1 cost below 0, -2.00");
    }

    private static Reconciliation checks(
            String source, String unanswered, String rounding, List<String> wrong, long strays) {
        BigDecimal zero = BigDecimal.ZERO;
        return new Reconciliation(
                new Reconciliation.Credit(2, 1, List.of(), wrong.size() * .01, wrong, strays),
                new Reconciliation.Revenue(
                        new BigDecimal(source),
                        new BigDecimal("300.03"),
                        new BigDecimal("50.5"),
                        new BigDecimal(unanswered),
                        zero,
                        new BigDecimal(rounding),
                        List.of()),
                new Reconciliation.Cost(
                        new BigDecimal("8.75"),
                        new BigDecimal("8"),
                        zero,
                        new BigDecimal(strays == 0 ? "0.75" : "0.5"),
                        List.of(new SetAsideSum(
                                SetAsideReason.NO_SESSION, 1, new BigDecimal(strays == 0 ? "0.75" : "0.5"), zero)),
                        Reconciliation.BelowZero.NONE,
                        Optional.empty()));
    }
}
