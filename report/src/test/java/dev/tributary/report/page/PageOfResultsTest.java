package dev.tributary.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.core.facts.SetAside;
import dev.tributary.core.intake.Finding;
import dev.tributary.core.report.RowsSetAside;
import dev.tributary.pipeline.page.PageOrigin;
import dev.tributary.pipeline.page.PageProof;
import dev.tributary.pipeline.settings.PageSettings;
import dev.tributary.report.page.checks.ChecksSection;
import dev.tributary.report.page.checks.SetAsideRows;
import dev.tributary.report.page.cost.CostSection;
import dev.tributary.report.page.look.WorthLooking;
import dev.tributary.report.page.material.Material;
import dev.tributary.report.page.run.RunSection;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** A page of published results does not say what only intervals can tell. */
class PageOfResultsTest {
    private static Material material(MadePage made) {
        return Material.of(
                made.origin(origin -> new PageOrigin(
                                "parquet:results",
                                origin.rows(),
                                origin.zone(),
                                origin.credit(),
                                origin.builtIn(),
                                origin.journeys(),
                                OptionalLong.empty(),
                                origin.run()))
                        .page(),
                PageSettings.Look.USUAL);
    }

    private static MadePage made() {
        return new MadePage()
                .channel("Search", "1000", "100", "6000", 0.2)
                .channel("Social", "500", "20", "500", 0.5)
                .channel("Bing", "100", "10", "500", 1)
                .channel("Email", "0", "40", "3000", 0.2);
    }

    @Test
    void returnsAreComparedWithTheirAverageAndNothingIsCalledClear() {
        assertThat(CostSection.of(material(made())).lede())
                .hasToString("Of three paid channels two return more than their average of 4.38, one less, whether by"
                        + " chance or not.");
    }

    @Test
    void itIsSaidThatSomeRulesWereNotApplied() {
        assertThat(WorthLooking.of(material(made())).first().toString()).startsWith("There are no intervals here");
    }

    @Test
    void itsFactsAreThoseOfTheResults() {
        List<RunSection.Fact> facts = RunSection.of(material(made())).facts();
        assertThat(facts)
                .extracting(fact -> fact.what() + ": " + fact.lines().get(0))
                .anySatisfy(fact -> assertThat(fact).startsWith("Results: parquet:results, of a source with "))
                .contains(
                        "Intervals: none: results have no users to draw from",
                        "Files: the table channel_reporting of the results has every day");
    }

    @Test
    void rowsThatAreNotListedAreInATable() {
        SetAside row = new SetAside("costs", 0, "s", Finding.COST_TWICE, "5");
        RowsSetAside rows = new RowsSetAside(9_000, List.of(new RowsSetAside.OfReason(row, 9_000)), List.of(row));
        MadePage made = made().proof(proof -> new PageProof(proof.checks(), rows, proof.journeys(), proof.intake()));
        SetAsideRows shown = ChecksSection.of(material(made)).setAside().orElseThrow();
        assertThat(shown.title()).isEqualTo("9,000 rows that could not be used");
        assertThat(shown.rest()).isEqualTo(SetAsideRows.Rest.IN_TABLE);
    }
}
