package dev.tributary.models.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A user with any number of sessions. */
class HotUserStreamTest {
    /** Less than a third of the memory for the sessions in a table. */
    private static final String HEAP = "-Xmx24m";

    @Test
    void aMillionSessionsOfAUserNeedTheMemoryOfOneJourneyAndGiveTheSameBytes()
            throws IOException, InterruptedException {
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        HEAP,
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        HotUserChild.class.getName())
                .redirectErrorStream(true)
                .start();
        String told = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(child.waitFor()).as(told).isZero();
        assertThat(told.lines().toList()).isEqualTo(List.of(HotUserChild.inATable()));
        assertThat(told).startsWith("100 journeys, 300000 sessions");
    }
}
