package dev.tributary.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.core.journey.Journey;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ReferenceDataTest {
    @Test
    void theGoldenRowsAreTheJourneysOfTheDatabase() {
        ReferenceData reference = ReferenceData.require();
        Map<String, Long> golden = reference.goldenAttribution().stream()
                .collect(Collectors.groupingBy(GoldenRow::conversionId, Collectors.counting()));
        Map<String, Long> built = reference.journeys().journeys().stream()
                .collect(Collectors.toMap(Journey::conversionId, journey -> (long) journey.size()));
        assertThat(built).hasSize(1311).isEqualTo(golden);
    }

    @Test
    void theReportAndTheRecordedAnswersAreRead() {
        ReferenceData reference = ReferenceData.require();
        assertThat(reference.goldenChannelReporting()).hasSize(150);
        assertThat(reference.recordedAnswers())
                .hasSize(1342)
                .allSatisfy(answer -> assertThat(answer.sessions()
                                .get(answer.sessions().size() - 1)
                                .conversion())
                        .isTrue());
    }
}
