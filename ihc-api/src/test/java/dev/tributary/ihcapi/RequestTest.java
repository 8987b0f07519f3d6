package dev.tributary.ihcapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.testing.RecordedService;
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
    void nothingIsSentForNoJourneys() {
        try (RecordedService service = RecordedService.start(Runs.KEY, 200, List.of())) {
            Runs.Run run = Runs.run(service.url(), List.of());
            assertThat(service.requests()).isZero();
            assertThat(run.usage()).isEqualTo(ApiUsage.NONE);
            assertThat(run.stop()).isEmpty();
        }
    }
}
