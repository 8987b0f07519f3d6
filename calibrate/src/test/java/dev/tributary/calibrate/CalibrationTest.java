package dev.tributary.calibrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.calibrate.answers.AnsweredJourney;
import dev.tributary.calibrate.answers.AnsweredSession;
import dev.tributary.calibrate.answers.Contract;
import dev.tributary.calibrate.answers.UnusedJourney;
import dev.tributary.calibrate.model.ModelText;
import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import dev.tributary.core.attribution.SessionShare;
import dev.tributary.core.attribution.ihc.Phase;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CalibrationTest {
    private static final int HASH = -127940134;

    private final MadeUpAnswers source = new MadeUpAnswers(RandomModels.create(9), 4, false);

    @Test
    void givesTheSameModelBitForBitWhateverTheOrder() {
        List<AnsweredJourney> answers = source.journeys(600, 1);
        List<AnsweredJourney> shuffled = new ArrayList<>(answers);
        Collections.shuffle(shuffled, new Random(5));

        String first = ModelText.of(Calibration.of(answers, "same").model());
        String second = ModelText.of(Calibration.of(shuffled, "same").model());

        assertThat(second).isEqualTo(first);
    }

    /**
     * The hash was computed on JDK 17; JDK 25 gives the same. If the method changes, the hash changes and is updated
     * here.
     */
    @Test
    void givesTheSameModelOnEveryJavaVersion() {
        String text =
                ModelText.of(Calibration.of(source.journeys(600, 1), "same").model());

        assertThat(text.hashCode()).isEqualTo(HASH);
    }

    @Test
    void refusesWhenHardlyAnyJourneyHasTwoSessions() {
        assertThatThrownBy(() -> Calibration.of(source.journeys(30, 1), "few"))
                .isInstanceOfSatisfying(
                        TributaryException.class, e -> assertThat(e.kind()).isEqualTo(ProblemKind.SOURCE_DATA))
                .hasMessageContaining("usable journeys of two or more sessions, at least 25 are needed");
    }

    @Test
    void saysWhichWeightNoAnswerShows() {
        List<AnsweredJourney> withoutHolder = source.journeys(4000, 1).stream()
                .filter(answered -> answered.sessions().size() > 1)
                .filter(answered ->
                        answered.shares().stream().allMatch(s -> s.share().holder() == 0))
                .toList();

        Calibrated calibrated = Calibration.of(withoutHolder, "no holder");

        assertThat(calibrated.unseen().weights()).containsExactly(Phase.HOLDER);
        assertThat(calibrated.unseen().sentences())
                .anyMatch(sentence -> sentence.startsWith("The answers do not determine the weight of: holder"));
    }

    @Test
    void isNotLedAstrayByAnswersOfAnotherModel() {
        List<AnsweredJourney> answers = new ArrayList<>(source.journeys(2000, 1));
        answers.addAll(new MadeUpAnswers(RandomModels.create(14), 4, false).journeys(40, 2));

        Calibrated calibrated = Calibration.of(answers, "mixed");

        assertThat(ModelErrors.of(calibrated.model(), source.journeys(1000, 3))
                        .ihc()
                        .mean())
                .isLessThan(0.001);
    }

    @Test
    void leavesOutAndListsWhatBreaksTheContract() {
        List<AnsweredJourney> answers = new ArrayList<>(source.journeys(400, 1));
        AnsweredSession session = new AnsweredSession("s", 0, "Email", true, true, true);
        answers.add(new AnsweredJourney("empty", List.of(), List.of()));
        answers.add(new AnsweredJourney("without", List.of(session), List.of()));
        answers.add(one("half", session, new SessionShare(1, 0, 1, .5)));
        answers.add(one("beyond", session, new SessionShare(1, 0, 1, 1.2)));

        Calibrated calibrated = Calibration.of(answers, "broken");

        assertThat(calibrated.leftOut())
                .containsExactly(
                        new UnusedJourney("beyond", "a value is outside 0..1"),
                        new UnusedJourney("empty", "the journey has no sessions"),
                        new UnusedJourney("half", "ihc sums to 0.5000, not 1"),
                        new UnusedJourney(
                                "without",
                                "1 of 1 sessions have no answer, and 0 answers belong to no session of the journey"));
        assertThat(calibrated.fit().leftOut()).isEqualTo(4);
    }

    @Test
    void recognisesAJourneyThatWasCutAndAnsweredInParts() {
        AnsweredSession first = new AnsweredSession("a", 0, "Email", true, true, false);
        AnsweredSession second = new AnsweredSession("b", 1000, "Email", true, true, true);
        SessionShare whole = new SessionShare(1, 0, 1, 1);

        assertThat(Contract.breach(new AnsweredJourney(
                        "cut",
                        List.of(first, second),
                        List.of(new AnsweredJourney.Share("a", whole), new AnsweredJourney.Share("b", whole)))))
                .hasValue("ihc sums to 2.0000, not 1: the journey was split and answered in parts");
    }

    private static AnsweredJourney one(String id, AnsweredSession session, SessionShare share) {
        return new AnsweredJourney(
                id, List.of(session), List.of(new AnsweredJourney.Share(session.sessionId(), share)));
    }
}
