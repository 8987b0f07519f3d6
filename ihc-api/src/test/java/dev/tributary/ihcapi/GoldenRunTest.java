package dev.tributary.ihcapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tributary.core.attribution.Outcome;
import dev.tributary.core.attribution.SessionShare;
import dev.tributary.core.journey.Journey;
import dev.tributary.testing.GoldenRow;
import dev.tributary.testing.RecordedService;
import dev.tributary.testing.ReferenceData;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GoldenRunTest {
    private static final int SESSIONS = 200;

    @Test
    void theReferenceJourneysAreAnsweredWholeInFourteenRequests() {
        ReferenceData reference = ReferenceData.require();
        List<GoldenRow> golden = reference.goldenAttribution();
        Map<List<String>, SessionShare> expected = new HashMap<>();
        golden.forEach(row -> expected.put(List.of(row.conversionId(), row.sessionId()), row.share()));
        try (RecordedService service = RecordedService.start(Runs.KEY, SESSIONS, golden)) {
            Runs.Run run = Runs.run(service.url(), reference.journeys().journeys());
            assertThat(service.requests()).isEqualTo(14);
            assertThat(service.journeys()).isEqualTo(1311);
            assertThat(service.splits()).isZero();
            assertThat(run.usage()).isEqualTo(new ApiUsage(14, 0, 1311, 0, 0, 0));
            assertThat(run.outcomes()).hasSize(1311).allSatisfy(outcome -> {
                Outcome.Attributed attributed = (Outcome.Attributed) outcome;
                Journey journey = attributed.journey();
                for (int position = 0; position < journey.size(); position++) {
                    same(
                            attributed.shares().get(position),
                            expected.remove(List.of(journey.conversionId(), journey.sessionId(position))));
                }
            });
            assertThat(expected).isEmpty();
        }
    }

    private static void same(SessionShare share, SessionShare golden) {
        assertThat(share.initializer()).isCloseTo(golden.initializer(), within(1e-9));
        assertThat(share.holder()).isCloseTo(golden.holder(), within(1e-9));
        assertThat(share.closer()).isCloseTo(golden.closer(), within(1e-9));
        assertThat(share.ihc()).isCloseTo(golden.ihc(), within(1e-9));
    }
}
