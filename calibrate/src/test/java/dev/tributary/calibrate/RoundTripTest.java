package dev.tributary.calibrate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.calibrate.answers.Usable;
import dev.tributary.calibrate.model.FittedModel;
import dev.tributary.core.attribution.ihc.Curve;
import dev.tributary.core.attribution.ihc.IhcModel;
import dev.tributary.core.attribution.ihc.Phase;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Random models are recovered from their answers. */
class RoundTripTest {
    static LongStream fiftyModels() {
        return LongStream.rangeClosed(1, 50);
    }

    @ParameterizedTest
    @MethodSource("fiftyModels")
    void findsARandomModelAgainFromAnswersOfFourDigits(long seed) {
        assertThat(errors(RandomModels.create(seed), 4, 3000, seed).ihc().mean())
                .isLessThan(0.001);
    }

    @ParameterizedTest
    @ValueSource(longs = {2, 9, 16, 23, 28, 39, 40, 46})
    void findsARandomModelAgainFromAnswersOfThreeDigits(long seed) {
        assertThat(errors(RandomModels.create(seed), 3, 3000, seed).ihc().mean())
                .isLessThan(0.001);
    }

    private static FitErrors errors(IhcModel model, int digits, int journeys, long seed) {
        MadeUpAnswers answers = new MadeUpAnswers(model, digits, false);
        Usable usable = Usable.of(answers.journeys(journeys, 1000 + seed));
        FittedModel found = FittedModel.of(usable.journeys(), usable.channels(), "random", "");
        return ModelErrors.of(found.model(), answers.journeys(2000, 5000 + seed));
    }

    /** Like a recorded conversion type: restarts, a short closer curve, one channel in each journey. */
    @ParameterizedTest
    @CsvSource({"1, 1000", "0.4, 1000", "0.02, 1000", "1, 400"})
    void findsAModelWithRestartsFromJourneysOfOneChannelEach(double reached, int journeys) {
        MadeUpAnswers answers = new MadeUpAnswers(withRestarts(reached), 4, true);

        Calibrated calibrated = Calibration.of(answers.journeys(journeys, 11), "one channel");

        FitErrors errors = ModelErrors.of(calibrated.model(), answers.journeys(2000, 12));
        assertThat(errors.ihc().mean()).isLessThan(0.001);
        assertThat(calibrated.model().scores().values()).allMatch(Map::isEmpty);
        assertThat(calibrated.unseen().scores())
                .hasSize(3 * RandomModels.CHANNELS.size())
                .allMatch(score -> score.journeys() == 0);
        assertThat(calibrated.unseen().restart().seen()).isGreaterThan(50);
    }

    private static IhcModel withRestarts(double reached) {
        Map<Phase, Double> weights = Map.of(Phase.INITIALIZER, .323, Phase.HOLDER, .374, Phase.CLOSER, .303);
        Curve closer = new Curve(new double[] {.1, .1, 1, 6, 20, 45.5}, new double[] {1, .95, .8, .55, .3, 0});
        Curve gap =
                new Curve(new double[] {4, 10, 30, 53, 53}, new double[] {0, .1 * reached, .5 * reached, reached, 1});
        return new IhcModel("restarts", weights, Map.of(), gap, closer, "made up");
    }

    @Test
    void makesTheMostOfTwoHundredJourneys() {
        for (long seed : List.of(3L, 9L, 22L)) {
            assertThat(errors(RandomModels.create(seed), 4, 200, seed).ihc().mean())
                    .isLessThan(0.002);
        }
    }

    @Test
    void worksOnManyJourneys() {
        assertThat(errors(RandomModels.create(3), 4, 30_000, 3).ihc().mean()).isLessThan(0.0001);
    }
}
