package dev.tributary.store.sqlite.table;

import static dev.tributary.testing.FailureAssertions.assertFails;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.tributary.core.ProblemKind;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The JSON of the phases of a journey's sessions. */
class PhasesJsonTest {
    private static String text(double... phases) {
        return new String(PhasesJson.of(phases), StandardCharsets.UTF_8);
    }

    @Test
    void eachSessionHasAnArrayOfItsThreePhases() {
        assertThat(text(1, 1.0 / 3, 0, 0, 2.0 / 3, 1)).isEqualTo("[[1.0,0.333333333,0.0],[0.0,0.666666667,1.0]]");
    }

    @Test
    void theFourDecimalsOfTheServiceStayAsTheyAre() {
        for (int units = 0; units <= 10_000; units += 3) {
            double phase = units / 10_000.0;
            JsonNode read = JsonMapper.shared().readTree(text(phase, 0, 0));
            assertThat(read.path(0).path(0).asDouble()).isEqualTo(phase);
        }
    }

    @Test
    void whatIsReadBackIsWhatWasWrittenToTheNinthDecimal() {
        Random random = new Random(7);
        for (int round = 0; round < 500; round++) {
            double[] phases = random.doubles(3L * (1 + random.nextInt(9)))
                    .map(share -> random.nextInt(4) == 0 ? share * 1e-9 : share)
                    .toArray();

            JsonNode read = JsonMapper.shared().readTree(PhasesJson.of(phases));

            assertThat(read.size()).isEqualTo(phases.length / 3);
            IntStream.range(0, phases.length)
                    .forEach(at -> assertThat(read.path(at / 3).path(at % 3).asDouble())
                            .isCloseTo(phases[at], within(0.5e-9 + 1e-16)));
        }
    }

    @Test
    void ourReaderReadsWhatWasWrittenAndWhatSqliteWrites() {
        Random random = new Random(8);
        for (int round = 0; round < 200; round++) {
            double[] phases = random.doubles(3L * (1 + random.nextInt(9))).toArray();
            double[] read = PhasesJson.read(Optional.of(text(phases)), phases.length / 3);
            IntStream.range(0, phases.length)
                    .forEach(at -> assertThat(read[at]).isEqualTo(Math.rint(phases[at] * 1e9) / 1e9));
        }
        assertThat(PhasesJson.read(Optional.of("[[1,0.5,2.5e-3], [0.0,1.0,1]]"), 2))
                .containsExactly(1, 0.5, 0.0025, 0, 1, 1);
        assertThat(PhasesJson.read(Optional.empty(), 1)).containsExactly(0, 0, 0);
    }

    @Test
    void phasesOfOtherSessionsOrNoPhasesAreToldAsDamage() {
        for (String text : List.of("", "[[1,0]]", "[[1,0,0],[0,0,1]]", "[[1,0,x]]", "[[1,0,2]]", "[[1,0,NaN]]")) {
            assertFails(ProblemKind.STORAGE, () -> PhasesJson.read(Optional.of(text), 1))
                    .contains("not those of a journey's sessions");
        }
    }

    @Test
    void aRoundingErrorBeyondEitherEndIsNone() {
        assertThat(text(Math.nextUp(1.0), Math.nextDown(0.0), 0.9999999999)).isEqualTo("[[1.0,0.0,1.0]]");
    }

    @Test
    void whatIsNoShareIsNotWrittenAsOne() {
        assertThatThrownBy(() -> text(1.1, 0, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> text(-0.1, 0, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
