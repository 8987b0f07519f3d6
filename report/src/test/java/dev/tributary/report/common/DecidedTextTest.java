package dev.tributary.report.common;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.core.journey.Decided;
import dev.tributary.core.journey.SessionsLeftOut;
import dev.tributary.core.journey.option.Boundary;
import dev.tributary.core.journey.option.JourneyOptions;
import dev.tributary.core.journey.option.PathRules;
import dev.tributary.core.journey.option.Reach;
import dev.tributary.core.path.PathTransforms;
import dev.tributary.report.text.Line;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DecidedTextTest {
    @Test
    void whereNothingHadToBeDecidedNothingIsSaid() {
        assertThat(DecidedText.lines(JourneyOptions.DEFAULT, Decided.NOTHING)).isEmpty();
    }

    @Test
    void theBoundaryTellsWhatItDecidedOnEitherSide() {
        Decided moment = new Decided(3, 2, SessionsLeftOut.NONE, 0, 0);

        assertThat(DecidedText.lines(JourneyOptions.DEFAULT, moment))
                .containsExactly(new Line(
                        "Boundary", "3 sessions at the same moment as 2 conversions included (--boundary inclusive)"));
        assertThat(DecidedText.lines(new JourneyOptions(Boundary.STRICT, JourneyOptions.SERVICE_LIMIT), moment))
                .containsExactly(
                        new Line("Left out", "3 sessions at the same moment as 2 conversions (--boundary strict)"));
    }

    @Test
    void everyRuleHasALine() {
        JourneyOptions options = options(
                new Reach(Optional.of(Duration.ofDays(1)), true),
                new PathRules(Set.of("Direct\n"), PathTransforms.parse("trim(3), exposure")));

        assertThat(DecidedText.lines(options, new Decided(0, 0, new SessionsLeftOut(1, 1200, 0, 2), 1, 5)))
                .extracting(Line::text)
                .containsExactly(
                        "0 sessions at the same moment as 0 conversions (--boundary strict)",
                        "1 session more than 1 day before the conversion",
                        "1,200 sessions before the user's previous conversion",
                        "0 sessions of the channel Direct\\u000a",
                        "2 sessions by the path transforms trim:3,exposure",
                        "5 sessions beyond the last 9 of 1 journey that had more (--touch-limit)");
    }

    @Test
    void aLookbackIsToldInDays() {
        assertThat(lookback(Duration.ofHours(12))).contains("0.5 days");
        assertThat(lookback(Duration.ofDays(100))).contains("100 days");
        assertThat(lookback(Duration.ofMillis(28_797_120))).contains("0.3333 days");
    }

    private static String lookback(Duration time) {
        JourneyOptions options = options(new Reach(Optional.of(time), false), PathRules.NONE);
        return DecidedText.lines(options, Decided.NOTHING).get(1).text();
    }

    private static JourneyOptions options(Reach reach, PathRules rules) {
        return new JourneyOptions(Boundary.STRICT, reach, rules, 9);
    }
}
