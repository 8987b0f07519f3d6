package dev.tributary.benchmarks.ratio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When a build fails because a ratio is worse, and when it does not. */
class RatioCheckTest {
    @TempDir
    Path folder;

    @Test
    void aRatioThatGotWorseByHalfPasses() throws Exception {
        assertThat(check("floor = 4.0", floor(6.0)).failure()).isEmpty();
    }

    @Test
    void aRatioThatGotWorseByMoreThanHalfFailsWithAllThatIsNeededToJudgeIt() throws Exception {
        assertThat(check("floor = 4.0", floor(6.25, 6.01)).failure())
                .hasValue("the ratio 'floor' (ours ÷ floor) was measured as 6.25 and 6.01, more than 6.00, which is 1.5"
                        + " times its reference of 4.00");
    }

    @Test
    void aRatioThatIsWorseOnlyOncePasses() throws Exception {
        RatioVerdict verdict = check("floor = 4.0", floor(60, 4.5));

        assertThat(verdict.failure()).isEmpty();
        assertThat(verdict.lowest()).hasValue(4.5);
    }

    @Test
    void whatPassesIsNotMeasuredAgain() throws Exception {
        assertThat(check("floor = 4.0", floor(5)).measured()).containsExactly(5.0);
    }

    @Test
    void aRatioWithoutAReferenceFails() throws Exception {
        assertThat(check("", floor(5)).failure())
                .hasValueSatisfying(what -> assertThat(what).contains("'floor'", "has no reference", "--record"));
    }

    @Test
    void aReferenceThatNobodyMeasuresFails() throws Exception {
        List<RatioVerdict> verdicts = new RatioCheck(references("floor = 4\nforgotten = 2")).of(List.of(floor(4)));

        assertThat(verdicts).extracting(RatioVerdict::name).containsExactly("floor", "forgotten");
        assertThat(verdicts.get(1).failure())
                .hasValueSatisfying(what -> assertThat(what).contains("'forgotten'", "nobody measures it"));
    }

    @Test
    void aRatioThatBecameMuchBetterIsPointedOut() throws Exception {
        assertThat(check("floor = 4.0", floor(2.6)).outgrown()).isTrue();
        assertThat(check("floor = 4.0", floor(2.7)).outgrown()).isFalse();
    }

    @Test
    void whatIsRecordedIsReadAgain() throws Exception {
        Path file = folder.resolve("recorded.properties");
        References.write(
                file, List.of(new TimeRatio("floor", "ours ÷ floor", 4.1234), new TimeRatio("start", "a ÷ b", 13)));

        assertThat(Files.readString(file)).contains("# ours ÷ floor\nfloor = 4.12\n");
        assertThat(References.read(file).names()).containsExactly("floor", "start");
        assertThat(References.read(file).of("floor")).hasValue(4.12);
        assertThat(References.read(file).of("other")).isEqualTo(OptionalDouble.empty());
    }

    @Test
    void aReferenceThatIsNoNumberIsNamed() {
        assertThatThrownBy(() -> references("floor = fast")).hasMessageContaining("floor");
        assertThatThrownBy(() -> references("floor = 0")).hasMessageContaining("floor");
    }

    private RatioVerdict check(String references, Watch watch) throws Exception {
        return new RatioCheck(references(references)).of(List.of(watch)).get(0);
    }

    private References references(String lines) throws Exception {
        return References.read(Files.writeString(folder.resolve("ratios.properties"), lines));
    }

    /** Returns a ratio with these values, one after the other. */
    private static Watch floor(double... values) {
        Deque<Double> left = new ArrayDeque<>(Arrays.stream(values).boxed().toList());
        return () -> List.of(new TimeRatio("floor", "ours ÷ floor", left.remove()));
    }
}
