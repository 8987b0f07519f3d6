package dev.tributary.core.attribution.ihc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.tributary.core.attribution.Attributor;
import dev.tributary.core.attribution.Outcome;
import dev.tributary.core.attribution.SessionShare;
import dev.tributary.core.facts.DateWindow;
import dev.tributary.core.journey.Boundary;
import dev.tributary.core.journey.Journey;
import dev.tributary.core.world.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LocalIhcAttributorTest {
    private final Attributor attributor = new LocalIhcAttributor(DefaultModel.create(), Redistribution.NONE);

    @Test
    void itSaysWhatItComputesWith() {
        assertThat(attributor.name()).isEqualTo("ihc-local");
        assertThat(attributor.description())
                .startsWith("model 'default' (built in:")
                .doesNotContain("\n");
    }

    @Test
    void noJourneysHaveNoOutcome() {
        assertThat(attribute(List.of())).isEmpty();
    }

    @Test
    void everyJourneyIsAnsweredOnceAndItsOrderIsWhole() {
        int answered = 0;
        for (int seed = 0; seed < 200; seed++) {
            List<Journey> journeys = World.random(new Random(seed))
                    .journeys(Boundary.STRICT, DateWindow.ALL)
                    .journeys();
            List<Outcome> outcomes = attribute(journeys);

            assertThat(outcomes)
                    .as("seed %d", seed)
                    .extracting(Outcome::journey)
                    .isEqualTo(journeys);
            for (Outcome outcome : outcomes) {
                assertThat(outcome).isInstanceOf(Outcome.Attributed.class);
                List<SessionShare> shares = ((Outcome.Attributed) outcome).shares();
                assertThat(shares.stream().mapToDouble(SessionShare::ihc).sum())
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
        List<Outcome> outcomes =
                attribute(world.journeys(Boundary.STRICT, DateWindow.ALL).journeys());

        assertThat(((Outcome.Attributed) outcomes.get(0)).shares())
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

    private List<Outcome> attribute(List<Journey> journeys) {
        List<Outcome> outcomes = new ArrayList<>();
        attributor.attribute(journeys, outcomes::add);
        return outcomes;
    }
}
