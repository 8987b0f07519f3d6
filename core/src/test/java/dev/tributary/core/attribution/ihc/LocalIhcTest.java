package dev.tributary.core.attribution.ihc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.tributary.core.attribution.CreditModel;
import dev.tributary.core.attribution.Outcome;
import dev.tributary.core.attribution.SessionShare;
import dev.tributary.core.facts.DateWindow;
import dev.tributary.core.journey.Journey;
import dev.tributary.core.journey.option.Boundary;
import dev.tributary.core.world.World;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LocalIhcTest {
    private final CreditModel model = new LocalIhc(DefaultModel.create(), Redistribution.NONE);

    @Test
    void itSaysWhatItComputesWith() {
        assertThat(model.name()).isEqualTo("ihc-local");
        assertThat(model.description()).startsWith("model 'default' (built in:").doesNotContain("\n");
    }

    @Test
    void everyJourneyIsAnsweredOnceAndItsOrderIsWhole() {
        int answered = 0;
        for (int seed = 0; seed < 200; seed++) {
            List<Journey> journeys = World.random(new Random(seed))
                    .journeys(Boundary.STRICT, DateWindow.ALL)
                    .journeys();
            for (Journey journey : journeys) {
                Outcome.Attributed outcome = model.credit(journey);
                assertThat(outcome.journey()).isSameAs(journey);
                assertThat(outcome.shares().stream()
                                .mapToDouble(SessionShare::ihc)
                                .sum())
                        .as("seed %d", seed)
                        .isEqualTo(1, within(1e-12));
                answered++;
            }
        }
        assertThat(answered).isGreaterThan(100);
    }

    @Test
    void millisecondsBecomeHoursOfTheCurves() {
        long hour = 3_600_000;
        World world = new World(
                List.of(
                        new World.Visit("s1", 0, 0, "Email", true, true, 0),
                        new World.Visit("s2", 0, 330 * hour, "Social", true, true, 0)),
                List.of(new World.Order("c", 0, 331 * hour, 1)),
                List.of());
        List<Outcome.Attributed> outcomes =
                credit(world.journeys(Boundary.STRICT, DateWindow.ALL).journeys());

        assertThat(outcomes.get(0).shares())
                .as("330 hours are a restart")
                .extracting(SessionShare::ihc)
                .containsExactly(0.0, 1.0);
    }

    @Test
    void sharesThatDoNotFitTheJourneyAreRefused() {
        World world = new World(
                List.of(new World.Visit("s1", 0, 0, "Email", true, true, 0)),
                List.of(new World.Order("c", 0, 1, 1)),
                List.of());
        Journey journey =
                world.journeys(Boundary.STRICT, DateWindow.ALL).journeys().get(0);

        assertThatThrownBy(() -> new Outcome.Attributed(journey, List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("0 shares for 1 sessions");
    }

    private List<Outcome.Attributed> credit(List<Journey> journeys) {
        return journeys.stream().map(model::credit).toList();
    }
}
