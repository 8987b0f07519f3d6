package dev.tributary.report.page.paths;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.core.figures.PathFigures;
import dev.tributary.pipeline.page.Depth;
import dev.tributary.pipeline.page.Page;
import dev.tributary.pipeline.settings.PageSettings;
import dev.tributary.report.page.MadeShop;
import dev.tributary.report.page.material.Material;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PathsSectionTest {
    private final MadeShop shop = new MadeShop();

    private PathsSectionTest users(int count, double revenue, String... path) {
        for (int user = 0; user < count; user++) {
            shop.user(user, 1, List.of(path), revenue);
        }
        return this;
    }

    private static Optional<PathsSection> section(MadeShop of) {
        Page page = of.page().page();
        PathFigures figures = ((Depth.Known) page.depth()).paths();
        return PathsSection.of(figures, Material.of(page, PageSettings.Look.USUAL));
    }

    @Test
    void aPathTellsItsOrdersItsRevenueAndHowManyOfItsUsersOrdered() {
        PathsSection section = section(users(3, 10.5, "Search", "Search", "Email")
                        .users(1, Double.NaN, "Search", "Search", "Email")
                        .users(1, 7, "Email")
                        .shop)
                .orElseThrow();
        PathsSection.PathTaken row = section.frequent().get(0);
        assertThat(row.path().begin())
                .containsExactly(new PathShown.Visits("Search", 2), new PathShown.Visits("Email", 1));
        assertThat(List.of(row.orders(), row.revenue().toString(), row.share(), row.taken()))
                .containsExactly("3", "31.50", "75\u202f%", "4");
        assertThat(section.lede())
                .hasToString("2 different paths; 25\u202f% of the orders come on the first visit. The longer ones are"
                        + " where channels work together.");
    }

    @Test
    void pathsOfOneChannelAreNotAmongThoseOfSeveral() {
        PathsSection section = section(users(2, 1, "Search", "Search").users(1, 1, "Search", "Email").shop)
                .orElseThrow();
        assertThat(section.frequent()).hasSize(2);
        assertThat(section.joined()).hasSize(1);
        assertThat(section(new MadeShop().user(0, 1, List.of("Search"), 5))
                        .orElseThrow()
                        .joined())
                .isEmpty();
    }

    @Test
    void eightOfEachAreShownAndTheFirstSixtySaved() {
        PathsSection section = section(MadeShop.random(3, 600, List.of("A", "B", "C", "D", "E")))
                .orElseThrow();
        assertThat(section.frequent()).hasSize(8);
        assertThat(section.joined()).hasSize(8);
        String saved = URLDecoder.decode(section.csv().address(), StandardCharsets.UTF_8);
        assertThat(saved.lines())
                .hasSize(61)
                .first()
                .asString()
                .endsWith("path,total_conversions,total_conversion_value,total_null,conversion_rate");
        assertThat(section.csv().label()).startsWith("Download the first 60 of ");
    }

    @Test
    void theMiddleOfALongPathIsLeftOutAndCounted() {
        List<String> channels = new ArrayList<>();
        for (int at = 0; at < 20; at++) {
            channels.addAll(Collections.nCopies(2, "C" + at));
        }
        PathShown shown = PathShown.of(channels);
        assertThat(shown.begin()).hasSize(7);
        assertThat(shown.end()).hasSize(5).last().isEqualTo(new PathShown.Visits("C19", 2));
        assertThat(shown.between()).isEqualTo(2 * (20 - 7 - 5));
    }

    @Test
    void withoutAnOrderThereIsNoSection() {
        assertThat(section(users(2, Double.NaN, "Search").users(0, 1).shop.order(3)))
                .isEmpty();
    }
}
