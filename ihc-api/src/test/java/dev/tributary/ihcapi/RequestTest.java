package dev.tributary.ihcapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.core.attribution.ihc.Redistribution;
import dev.tributary.core.journey.Journey;
import dev.tributary.ihcapi.packing.RequestLimits;
import dev.tributary.testing.RecordedService;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class RequestTest {
    @Test
    void aRequestCarriesTheKeyInItsHeaderAndTheConversionTypeInItsAddress() {
        CompletableFuture<Map<String, List<String>>> headers = new CompletableFuture<>();
        CompletableFuture<String> address = new CompletableFuture<>();
        try (RecordedService service = RecordedService.start(Runs.KEY, 200, List.of())) {
            service.script((exchange, body) -> {
                headers.complete(Map.copyOf(exchange.getRequestHeaders()));
                address.complete(exchange.getRequestMethod() + " " + exchange.getRequestURI());
                exchange.sendResponseHeaders(403, -1);
                exchange.close();
            });
            Runs.run(service.url(), MadeJourneys.ofSizes(1));
        }
        assertThat(address.join()).isEqualTo("POST /v1/compute_ihc?conv_type_id=new%20customers");
        assertThat(headers.join())
                .containsEntry("X-api-key", List.of(Runs.KEY))
                .containsEntry("Accept-encoding", List.of("identity"))
                .containsEntry("Content-type", List.of("application/json"));
    }

    @Test
    void theListenerHearsOfEachRequest() {
        List<Journey> journeys = MadeJourneys.ofSizes(150, 150, 10, 10);
        List<String> heard = new ArrayList<>();
        try (RecordedService service = RecordedService.start(Runs.KEY, 200, Runs.answers(journeys))) {
            Access access = new Access(ServiceUrl.of(service.url()), ApiKey.of(Runs.KEY));
            new IhcApiAttributor(
                            access,
                            ServiceTypes.of("t"),
                            RequestLimits.TEST_ACCOUNT,
                            Redistribution.NONE,
                            Runs.QUICK,
                            Learned.NOTHING,
                            Oversight.NONE.with((RequestListener)
                                    (done, all, journeysDone) -> heard.add(done + "/" + all + ": " + journeysDone)))
                    .attribute(journeys, outcome -> {});
        }
        // The second may be made ready while the first is under way, or after it.
        assertThat(heard).hasSize(2).last().isEqualTo("2/2: 4");
        assertThat(heard.get(0)).matches("1/[12]: 3");
    }

    @Test
    void nothingIsSentForNoJourneys() {
        try (RecordedService service = RecordedService.start(Runs.KEY, 200, List.of())) {
            Runs.Run run = Runs.run(service.url(), List.of());
            assertThat(service.requests()).isZero();
            assertThat(run.usage()).isEqualTo(ApiUsage.NONE);
            assertThat(run.stop()).isEmpty();
        }
    }
}
