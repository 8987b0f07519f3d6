package dev.tributary.report.page.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tributary.pipeline.page.Depth;
import dev.tributary.pipeline.page.Page;
import dev.tributary.pipeline.page.PathSteps;
import dev.tributary.pipeline.settings.PageSettings;
import dev.tributary.report.page.MadeShop;
import dev.tributary.report.page.material.Material;
import dev.tributary.report.page.material.PageChannel;
import dev.tributary.report.page.roles.RoleOrder;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FlowSectionTest {
    private static final List<String> FIVE = List.of("A", "B", "C", "D", "E");

    private static Page page(int channels) {
        return MadeShop.random(
                        5,
                        800,
                        IntStream.range(0, channels)
                                .mapToObj(at -> "Channel " + at)
                                .toList())
                .page()
                .page();
    }

    private static PathSteps steps(Page page) {
        return ((Depth.Known) page.depth()).steps();
    }

    private static FlowSection section(Page page) {
        return FlowSection.of(steps(page), Material.of(page, PageSettings.Look.USUAL))
                .orElseThrow();
    }

    @Test
    void rowsAndColumnsAreInTheOrderOfWhoBeginsAndTheStartIsFirst() {
        Page page = page(6);
        FlowSection section = section(page);
        List<String> order = RoleOrder.of(Material.of(page, PageSettings.Look.USUAL)).stream()
                .map(PageChannel::name)
                .toList();
        assertThat(section.heads()).extracting(FlowSection.Head::whole).isEqualTo(order);
        List<String> rows = new ArrayList<>(List.of("Start"));
        rows.addAll(order);
        assertThat(section.rows()).extracting(row -> row.head().whole()).isEqualTo(rows);
        assertThat(section.rows().get(0).order())
                .as("nothing follows a start but a visit")
                .isEmpty();
    }

    @Test
    void everyRowSumsToAHundred() {
        for (FlowSection.FlowRow row : section(page(6)).rows()) {
            int sum = row.cells().stream()
                            .mapToInt(cell -> number(cell.percent()))
                            .sum()
                    + number(row.order())
                    + number(row.end());
            assertThat((double) sum).as(row.head().whole()).isCloseTo(100, within(4.0));
        }
    }

    private static int number(String percent) {
        return percent.isEmpty() ? 0 : Integer.parseInt(percent);
    }

    @Test
    void ofMoreThanFourteenChannelsTheTwelveMostVisitedHaveRowsOfTheirOwn() {
        assertThat(section(page(14)).heads()).hasSize(14);
        Page page = page(15);
        FlowSection section = section(page);
        assertThat(section.heads()).hasSize(13).last().isEqualTo(new FlowSection.Head("3 others", "3 others"));
        long visits = section.rows().stream()
                .mapToLong(row -> Long.parseLong(row.visits().replace(",", "")))
                .sum();
        assertThat(visits)
                .as("no step is lost")
                .isEqualTo(steps(page).steps().stream()
                        .mapToLong(PathSteps.Step::count)
                        .sum());
    }

    @Test
    void theFileHasEveryStepWithTheKindsOfItsPlaces() {
        Page page = new MadeShop()
                .user(0, 1, List.of("(start)", "a > b"), 5)
                .user(0, 1, List.of("a > b"), Double.NaN)
                .page()
                .page();
        assertThat(URLDecoder.decode(section(page).csv().address(), StandardCharsets.UTF_8)
                        .replaceFirst("^[^,]*,", "")
                        .lines())
                .containsExactly(
                        "from,to,count,from_kind,to_kind",
                        "(start),\\(start),1,start,state",
                        "\\(start),a \\> b,1,state,state",
                        "a \\> b,(conversion),1,state,conversion",
                        "(start),a \\> b,1,start,state",
                        "a \\> b,(null),1,state,null");
    }

    @Test
    void theLedeIsSilentOnChannelsWithFewVisits() {
        Page few = MadeShop.random(5, 20, FIVE).page().page();
        assertThat(section(few).lede().isEmpty()).isTrue();
        assertThat(section(page(5)).lede().toString())
                .startsWith("The strongest link between two channels: after Channel ")
                .contains(" An order follows most often right after Channel ");
    }

    @Test
    void ofALongNameTheCellsKeepTheBeginning() {
        Page page = new MadeShop()
                .user(0, 1, List.of("x".repeat(10_000), "b"), 5)
                .page()
                .page();
        assertThat(section(page).rows())
                .allSatisfy(row ->
                        assertThat(row.cells()).allMatch(cell -> cell.title().length() < 200));
    }
}
