package dev.tributary.core.intake.row;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.core.TributaryException;
import dev.tributary.core.facts.ChannelDay;
import dev.tributary.core.facts.CostTable;
import dev.tributary.core.facts.SetAside;
import dev.tributary.core.intake.ChannelNames;
import dev.tributary.core.intake.Field;
import dev.tributary.core.intake.SourceTable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SpendIntakeTest {
    private static final LocalDate DAY = LocalDate.of(2023, 9, 1);
    private static final ChannelDay AUTUMN = new ChannelDay("Email", "autumn", DAY);

    private final CostTable costs = new CostTable();
    private final List<SetAside> setAside = new ArrayList<>();
    private final SpendIntake intake = intake(ChannelNames.AS_THEY_ARE);

    private SpendIntake intake(ChannelNames names) {
        return new SpendIntake(GivenRow.names(SourceTable.SPEND), names, costs, setAside);
    }

    private BigDecimal sum(ChannelDay channelDay) {
        return intake.spend().sums().get(channelDay).toDecimal();
    }

    private List<String> told() {
        return setAside.stream()
                .map(row -> row.finding().code() + " " + row.row() + " " + row.id() + ": " + row.reason())
                .toList();
    }

    @Test
    void rowsOfTheSameChannelAndDayAreSummed() {
        intake.take(GivenRow.spend(1));
        intake.take(GivenRow.spend(2).with(Field.SPEND_COST, "4.75"));
        intake.take(GivenRow.spend(3).with(Field.SPEND_COST, -2));
        intake.take(GivenRow.spend(4).with(Field.SPEND_CAMPAIGN, null));

        assertThat(sum(AUTUMN)).isEqualByComparingTo("8");
        assertThat(sum(new ChannelDay("Email", DAY))).isEqualByComparingTo("5.25");
        assertThat(intake.spend().total().toDecimal()).isEqualByComparingTo("13.25");
        assertThat(intake.spend().byCampaign()).isTrue();
        assertThat(costs.credits()).as("amounts below 0").isEqualTo(1);
        assertThat(costs.credited().toDecimal()).isEqualByComparingTo("-2");
        assertThat(setAside).isEmpty();
        assertThat(intake.rows()).isEqualTo(4);
    }

    /** The source's zone is that of Chicago. */
    @Test
    void aDateIsADayWhateverItsTimeItsOffsetAndTheZone() {
        for (String date : List.of(
                "2023-09-01",
                "2023-09-01 00:00:00",
                "2023-09-01T00:00:00Z",
                "2023-09-01T23:30:00.000+0000",
                "2023-09-01T00:30:00+14:00",
                "2023-9-1")) {
            intake.take(GivenRow.spend(1).with(Field.SPEND_DATE, date));
        }

        assertThat(setAside).isEmpty();
        assertThat(intake.spend().sums().keySet()).containsExactly(AUTUMN);
    }

    @Test
    void noAmountIsNoSpend() {
        intake.take(GivenRow.spend(1).with(Field.SPEND_COST, null).with(Field.SPEND_DATE, "none"));

        assertThat(intake.spend().sums()).isEmpty();
        assertThat(setAside).isEmpty();
        assertThat(intake.rows()).isEqualTo(1);
    }

    @Test
    void whatCannotBeUsedIsListedAndItsAmountSummedApart() {
        intake.take(GivenRow.spend(1).with(Field.SPEND_DATE, "2023-02-30"));
        intake.take(GivenRow.spend(2).with(Field.SPEND_DATE, null).with(Field.SPEND_COST, -1));
        intake.take(GivenRow.spend(3).with(Field.SPEND_CHANNEL, " "));
        intake.take(GivenRow.spend(4).with(Field.SPEND_CHANNEL, 7));
        intake.take(GivenRow.spend(5).with(Field.SPEND_COST, "12,50"));
        intake.take(GivenRow.spend(6).with(Field.SPEND_COST, new byte[] {1}));
        intake.take(GivenRow.spend(7).with(Field.SPEND_CAMPAIGN, new byte[] {1}));

        assertThat(told())
                .containsExactly(
                        "spend_date_unusable 1 2023-02-30: spend_date is '2023-02-30', not a date like 2023-09-01",
                        "spend_date_unusable 2 : spend_date is NULL, not a text",
                        "spend_channel_unusable 3 2023-09-01: spend_channel is blank",
                        "spend_channel_unusable 4 2023-09-01: spend_channel is '7', not a text",
                        "spend_amount_unusable 5 2023-09-01: spend_cost is '12,50', not a number",
                        "spend_amount_unusable 6 2023-09-01: spend_cost is a blob, not a number",
                        "spend_campaign_unusable 7 2023-09-01: spend_campaign is a blob, not a text; the spend counts"
                                + " for its channel without a campaign");
        assertThat(intake.spend().sums().keySet()).containsExactly(new ChannelDay("Email", DAY));
        assertThat(costs.setAside().total().toDecimal()).isEqualByComparingTo("14.75");
        assertThat(costs.total().toDecimal()).isEqualByComparingTo("14.75");
        assertThat(costs.credits())
                .as("what is set aside is not counted with the others")
                .isZero();
    }

    @Test
    void channelsHaveTheConfiguredNames() {
        SpendIntake renaming = intake(new ChannelNames(Map.of("Email", "Newsletter")));
        renaming.take(GivenRow.spend(1));

        assertThat(renaming.spend().sums().keySet()).containsExactly(new ChannelDay("Newsletter", "autumn", DAY));
    }

    @Test
    void aTableWithoutAnyUsableRowIsTheWrongOne() {
        intake.take(GivenRow.spend(1).with(Field.SPEND_DATE, "yesterday"));

        assertThatThrownBy(intake::end)
                .isInstanceOf(TributaryException.class)
                .hasMessageContaining("None of the 1 rows of t can be used");
    }
}
