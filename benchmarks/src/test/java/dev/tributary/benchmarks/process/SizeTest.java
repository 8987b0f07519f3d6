package dev.tributary.benchmarks.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.benchmarks.process.show.Size;
import java.util.List;
import org.junit.jupiter.api.Test;

class SizeTest {
    @Test
    void aSizeHasTheUsualConversionsAndHeapUnlessItSaysOtherwise() {
        assertThat(Size.parse("5", "2g")).isEqualTo(new Size(5_000_000, 400_000, "2g"));
        assertThat(Size.parse("10:4g", "2g")).isEqualTo(new Size(10_000_000, 800_000, "4g"));
        assertThat(Size.parse("0.45/2000", "2g")).isEqualTo(new Size(450_000, 2_000, "2g"));
        assertThat(Size.parse("0.45/2000:1g", "2g")).isEqualTo(new Size(450_000, 2_000, "1g"));
    }

    @Test
    void sizesWithOtherConversionsHaveDatabasesOfTheirOwn() {
        assertThat(Size.parse("0.5", "2g").file()).isEqualTo("sample-500000.db");
        assertThat(Size.parse("0.5/2000", "2g").file()).isEqualTo("sample-500000-2000.db");
    }

    @Test
    void streamingIsMeasuredWithFiveMillionSessionsOrElseTheMostThereAre() {
        Size five = Size.usual(5_000_000, "2g");
        Size ten = Size.usual(10_000_000, "4g");
        Size one = Size.usual(1_000_000, "2g");

        assertThat(StreamingCase.which(List.of(one, five, ten))).isEqualTo(five);
        assertThat(StreamingCase.which(List.of(ten, one))).isEqualTo(ten);
    }
}
