package dev.tributary.report.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.core.journey.Boundary;
import dev.tributary.core.journey.JourneyOptions;
import dev.tributary.core.journey.LeftOut;
import dev.tributary.core.journey.PathRules;
import dev.tributary.core.journey.Reach;
import dev.tributary.core.path.PathTransforms;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LeftOutTextTest {
    @Test
    void allSessionsAreNoRule() {
        assertThat(LeftOutText.lines(JourneyOptions.DEFAULT, LeftOut.NONE)).isEmpty();
        assertThat(LeftOutText.without(JourneyOptions.DEFAULT)).isEqualTo("without any session before");
    }

    @Test
    void everyRuleHasALine() {
        JourneyOptions options = options(
                new Reach(Optional.of(Duration.ofDays(1)), true),
                new PathRules(Set.of("Direct\n"), PathTransforms.parse("trim(3), exposure")));

        assertThat(LeftOutText.lines(options, new LeftOut(1, 1200, 0, 2)))
                .containsExactly(
                        "1 session more than 1 day before the conversion",
                        "1,200 sessions before the user's previous conversion",
                        "0 sessions of the channel Direct\\u000a",
                        "2 sessions by the path transforms trim:3,exposure");
        assertThat(LeftOutText.without(options)).isEqualTo("without any session left");
    }

    @Test
    void aLookbackIsToldInDays() {
        assertThat(lookback(Duration.ofHours(12))).contains("0.5 days");
        assertThat(lookback(Duration.ofDays(100))).contains("100 days");
        assertThat(lookback(Duration.ofMillis(28_797_120))).contains("0.3333 days");
    }

    private static String lookback(Duration time) {
        JourneyOptions options = options(new Reach(Optional.of(time), false), PathRules.NONE);
        return LeftOutText.lines(options, LeftOut.NONE).get(0);
    }

    private static JourneyOptions options(Reach reach, PathRules rules) {
        return new JourneyOptions(Boundary.STRICT, reach, rules, 9);
    }
}
