package dev.tributary.report.page.roles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tributary.core.report.Metrics;
import dev.tributary.pipeline.page.PhaseSums;
import dev.tributary.pipeline.settings.PageSettings;
import dev.tributary.report.page.MadePage;
import dev.tributary.report.page.chart.Mark;
import dev.tributary.report.page.material.Material;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class RolesSectionTest {
    private final MadePage made = new MadePage();

    private RolesSectionTest channel(String name, String begins, String holds, String closes) {
        made.channel(
                name,
                new Metrics(new BigDecimal("10"), new BigDecimal("2.005"), new BigDecimal("100")),
                new PhaseSums(new BigDecimal(begins), new BigDecimal(holds), new BigDecimal(closes)));
        return this;
    }

    private RolesSection section() {
        return RolesSection.of(Material.of(made.page(), PageSettings.Look.USUAL))
                .orElseThrow();
    }

    @Test
    void channelsGoFromTheMostBeginningToTheMostEnding() {
        RolesSection section = channel("Ends", "1", "1", "8")
                .channel("Begins", "8", "1", "1")
                .channel("Between", "3", "3", "3")
                .channel("Few but begins", "0.3", "0", "0.1")
                .section();
        assertThat(section.channels())
                .extracting(RolesSection.RoleRow::name)
                .containsExactly("Begins", "Few but begins", "Between", "Ends");
        assertThat(section.lede())
                .hasToString("Begins and Few but begins begin journeys. Ends ends them. A channel that"
                        + " begins looks weak by last touch, and the other way round.");
    }

    @Test
    void partsArePercentOfTheChannelsOwnSumEachRoundedOnce() {
        RolesSection.RoleRow row =
                channel("Email", "1", "1", "1").section().channels().get(0);
        assertThat(row.began()).isEqualTo("33\u202f%");
        assertThat(List.of(row.kept(), row.ended())).containsOnly("33\u202f%");
        assertThat(row.orders()).as("half to even, from the exact number").isEqualTo("2.00");
    }

    @Test
    void everyBarIsCentredOnItsMiddlePartAndStaysInItsCell() {
        RolesSection section = channel("Ends", "1", "2", "8")
                .channel("Begins", "8", "5", "1")
                .channel("Neither", "0", "9", "0")
                .section();
        double middle = ((Mark.Upright) section.channels().get(0).bar().marks().get(3)).at();
        for (RolesSection.RoleRow row : section.channels()) {
            List<Mark> marks = row.bar().marks();
            Mark.Bar kept = (Mark.Bar) marks.get(1);
            Mark.Bar ended = (Mark.Bar) marks.get(2);
            assertThat((kept.from() + kept.to()) / 2).as(row.name()).isCloseTo(middle, within(0.002));
            assertThat(((Mark.Bar) marks.get(0)).from()).isGreaterThanOrEqualTo(0);
            assertThat(ended.to()).isLessThanOrEqualTo(1 + 1e-9);
        }
    }

    @Test
    void aNegativePartHasNoWidthAndItsNumberIsShown() {
        RolesSection.RoleRow row =
                channel("Odd", "-1", "1", "2").section().channels().get(0);
        assertThat(row.began()).isEqualTo("\u221250\u202f%");
        Mark.Bar began = (Mark.Bar) row.bar().marks().get(0);
        assertThat(began.to()).isEqualTo(began.from());
    }

    @Test
    void channelsWithoutAPartAreCountedAndWithoutAnyThereIsNoSection() {
        assertThat(channel("Email", "1", "1", "1")
                        .channel("Idle", "0", "0", "0")
                        .section()
                        .rest())
                .isEqualTo("1 channel has no session in a journey of this window.");
        MadePage idle = new MadePage().channel("Idle", Metrics.ZERO, PhaseSums.ZERO);
        assertThat(RolesSection.of(Material.of(idle.page(), PageSettings.Look.USUAL)))
                .isEmpty();
    }

    @Test
    void theFileHasTheExactSums() {
        assertThat(channel("=Email", "1.25", "0.5", "0").section().csv().address())
                .contains("'=Email,1.25,0.5,0,2.005")
                .startsWith("data:text/csv");
    }
}
