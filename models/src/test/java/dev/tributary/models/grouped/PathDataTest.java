package dev.tributary.models.grouped;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tributary.core.path.PathGroup;
import dev.tributary.core.path.PathTransforms;
import dev.tributary.models.DirectChannels;
import dev.tributary.models.spec.ModelNames;
import dev.tributary.models.spec.ModelSpec;
import dev.tributary.testing.ReferenceData;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The public paths with their published and independently computed figures. */
class PathDataTest {
    private static final double RULES = 1e-9;
    private static final double MARKOV = 1e-6;

    private final ReferenceData data = ReferenceData.require();

    @Test
    void rulesGiveThePublishedFigures() {
        Map<String, String> models = Map.of(
                "first", "first",
                "last", "last",
                "linear", "linear",
                "position_40_20_40", "position",
                "shapley_set_value_total", "shapley");
        GroupedPaths paths = GroupedPaths.of(paths(PathTransforms.NONE));
        models.forEach((published, model) -> assertRules(published, paths, model));
    }

    @Test
    void rulesOnPathsWithoutConsecutiveRepeatsGiveThePublishedFigures() {
        GroupedPaths paths = GroupedPaths.of(paths(PathTransforms.parse("exposure")));
        assertRules("linear_exposure_path", paths, "linear");
        assertRules("position_40_20_40_exposure_path", paths, "position");
    }

    private void assertRules(String published, GroupedPaths paths, String model) {
        List<List<String>> expected = data.pathDataRows("expected_rules.csv").stream()
                .filter(row -> row.get(0).equals(published))
                .toList();
        Map<String, ChannelCredit> credits = credits(paths, true, model);
        assertThat(expected).as(published).hasSize(12);
        for (List<String> row : expected) {
            ChannelCredit credit = credits.get(row.get(1));
            if (!row.get(2).isEmpty()) {
                assertClose(credit.conversions(), number(row, 2), RULES, published + row);
            }
            if (!row.get(3).isEmpty()) {
                assertClose(credit.value(), number(row, 3), RULES, published + row);
            }
        }
    }

    @Test
    void markovChainsGiveTheFiguresOfTheClosedForm() {
        GroupedPaths paths = GroupedPaths.of(paths(PathTransforms.NONE));
        List<List<String>> expected = data.pathDataRows("expected_markov_order1_2.csv");
        assertThat(expected).hasSize(48);
        for (List<String> row : expected) {
            ChannelCredit credit = credits(paths, row.get(1).equals("1"), "markov:" + row.get(0))
                    .get(row.get(2));
            ChannelCredit.Removal removal = credit.removal().orElseThrow();
            assertClose(removal.ofConversions(), number(row, 3), MARKOV, row.toString());
            assertClose(credit.conversions(), number(row, 4), MARKOV, row.toString());
            assertClose(removal.ofValue(), number(row, 5), MARKOV, row.toString());
            assertClose(credit.value(), number(row, 6), MARKOV, row.toString());
        }
    }

    private static void assertClose(double actual, double expected, double part, String what) {
        // The files contain ten decimals.
        assertThat(actual).as(what).isCloseTo(expected, within(Math.abs(expected) * part + 1e-10));
    }

    private static Map<String, ChannelCredit> credits(GroupedPaths paths, boolean nulls, String name) {
        ModelSpec model = ModelNames.read(name);
        return new GroupedAttribution(paths, DirectChannels.USUAL, nulls)
                .by(model).stream().collect(Collectors.toMap(ChannelCredit::channel, Function.identity()));
    }

    private List<PathGroup> paths(PathTransforms transforms) {
        List<PathGroup> paths = new ArrayList<>();
        for (List<String> row : data.pathDataRows("paths.csv")) {
            paths.add(new PathGroup(List.of(row.get(0).split(" > ")), number(row, 1), number(row, 2), number(row, 3))
                    .transformed(transforms));
        }
        return paths;
    }

    private static double number(List<String> row, int column) {
        return Double.parseDouble(row.get(column));
    }
}
