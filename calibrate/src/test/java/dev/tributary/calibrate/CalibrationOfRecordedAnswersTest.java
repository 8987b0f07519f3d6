package dev.tributary.calibrate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.calibrate.answers.AnsweredJourney;
import dev.tributary.calibrate.answers.AnsweredSession;
import dev.tributary.core.attribution.ihc.Phase;
import dev.tributary.core.text.ServiceTimestamps;
import dev.tributary.testing.RecordedAnswer;
import dev.tributary.testing.ReferenceData;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Calibration on recorded answers of the real service. */
class CalibrationOfRecordedAnswersTest {
    private static List<AnsweredJourney> answers = List.of();

    @BeforeAll
    static void read() {
        answers = ReferenceData.require().recordedAnswers().stream()
                .map(CalibrationOfRecordedAnswersTest::answered)
                .toList();
    }

    private static AnsweredJourney answered(RecordedAnswer recorded) {
        List<AnsweredSession> sessions = new ArrayList<>();
        List<AnsweredJourney.Share> shares = new ArrayList<>();
        for (int k = 0; k < recorded.sessions().size(); k++) {
            RecordedAnswer.Session session = recorded.sessions().get(k);
            sessions.add(new AnsweredSession(
                    session.sessionId(),
                    ServiceTimestamps.millis(session.timestamp()).orElseThrow(),
                    session.channel(),
                    session.holder(),
                    session.closer(),
                    session.conversion()));
            shares.add(new AnsweredJourney.Share(
                    session.sessionId(), recorded.shares().get(k)));
        }
        return new AnsweredJourney(recorded.conversionId(), sessions, shares);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4})
    void foretellsAFifthOfTheJourneysFromTheOthers(int fold) {
        List<AnsweredJourney> shuffled = new ArrayList<>(answers);
        Collections.shuffle(shuffled, new Random(7));
        List<AnsweredJourney> fitted = new ArrayList<>();
        List<AnsweredJourney> unseen = new ArrayList<>();
        for (int k = 0; k < shuffled.size(); k++) {
            (k % 5 == fold ? unseen : fitted).add(shuffled.get(k));
        }

        FitErrors errors = ModelErrors.of(Calibration.of(fitted, "recorded").model(), unseen);

        assertThat(errors.sessions()).isGreaterThan(200);
        assertThat(errors.ihc().mean()).isLessThan(0.0001);
        assertThat(errors.ihc().max()).isLessThan(0.004);
        assertThat(errors.initializer().mean()).isLessThan(0.0003);
        assertThat(errors.holder().mean()).isLessThan(0.0003);
        assertThat(errors.closer().mean()).isLessThan(0.0003);
    }

    @Test
    void saysHowGoodItIsAndWhatItDoesNotSee() {
        Calibrated calibrated = Calibration.of(answers, "recorded");

        assertThat(calibrated.fit().unseen().ihc().mean()).isLessThan(0.0003);
        assertThat(calibrated.model().provenance())
                .startsWith("calibrated from 1316 answers of the IHC service")
                .endsWith("not the vendor's specification");
        assertThat(calibrated.unseen().restart().seen()).isZero();
        assertThat(calibrated.unseen().sentences())
                .contains("No journey restarted; the gap curve up to 1 is extrapolated.");
        assertThat(calibrated.unseen().weights()).isEmpty();
    }

    @Test
    void findsWhatAHandFitFound() {
        Calibrated calibrated = Calibration.of(answers, "recorded");

        assertThat(calibrated.model().weight(Phase.INITIALIZER)).isEqualTo(0.345, Offset.offset(0.0002));
        assertThat(calibrated.model().weight(Phase.HOLDER)).isEqualTo(0.38, Offset.offset(0.0002));
        assertThat(calibrated.model().score(Phase.INITIALIZER, "Direct Traffic"))
                .isEqualTo(0.8073, Offset.offset(0.001));
        assertThat(calibrated.model().score(Phase.HOLDER, "Direct Traffic")).isEqualTo(0.936, Offset.offset(0.001));
        assertThat(calibrated.model().score(Phase.CLOSER, "Direct Traffic")).isEqualTo(1.0769, Offset.offset(0.001));
    }

    @Test
    void leavesOutConversionsThatWereAnsweredInTwoParts() {
        Calibrated calibrated = Calibration.of(answers, "recorded");

        assertThat(calibrated.leftOut())
                .hasSize(26)
                .allMatch(left -> left.reason()
                        .equals("the conversion is answered 2 times: the journey was split or sent " + "twice"));
    }
}
