package dev.tributary.calibrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.calibrate.answers.AnsweredJourney;
import dev.tributary.calibrate.answers.AnsweredSession;
import dev.tributary.core.TributaryException;
import dev.tributary.core.attribution.ihc.IhcModel;
import dev.tributary.core.attribution.ihc.Phase;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class TrainingTest {
    private static List<List<AnsweredSession>> journeys(int count) {
        return new MadeUpAnswers(RandomModels.create(1), 4, false)
                .journeys(count, 1).stream().map(AnsweredJourney::sessions).toList();
    }

    @Test
    void saysThatItWasTrainedWithoutAnswers() {
        IhcModel model = Training.of(journeys(500), "trained");

        assertThat(model.provenance())
                .startsWith("trained from ")
                .contains("without any answer of the IHC service")
                .contains("coarse estimate");
        assertThat(model.weight(Phase.HOLDER)).isEqualTo(1.0 / 3);
    }

    @Test
    void takesTheCloserCurveFromHowLongBeforeTheEndCloserSessionsLie() {
        IhcModel model = Training.of(journeys(5000), "trained");

        assertThat(model.closerCurve().at(0.05)).isEqualTo(1);
        assertThat(model.closerCurve().at(4)).isBetween(0.5, 0.8);
        assertThat(model.closerCurve().at(100_000)).isZero();
    }

    @Test
    void drawsScoresOfChannelsWithoutAPreferenceTowardsOne() {
        IhcModel model = Training.of(journeys(5000), "trained");

        model.scores()
                .values()
                .forEach(scores -> assertThat(scores.values())
                        .allSatisfy(score -> assertThat(score).isEqualTo(1, Offset.offset(0.15))));
    }

    @Test
    void refusesTooFewJourneys() {
        assertThatThrownBy(() -> Training.of(journeys(20), "few"))
                .isInstanceOf(TributaryException.class)
                .hasMessageContaining("at least 25 are needed");
    }
}
