package dev.tributary.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class FaultyProxyTest {
    private final Asking asking = new Asking();

    @Test
    void whatPassesIsWhatTheServiceAnswered() throws Exception {
        try (BillingService service = BillingService.start(Asking.KEY, Behaviour.CALM);
                FaultyProxy proxy = FaultyProxy.before(service, 0, 1)) {
            for (int size = 1; size < 20; size++) {
                String body = Asking.journeys(size, 2);
                assertThat(asking.post(proxy.origin(), body).body())
                        .isEqualTo(asking.post(service.origin(), body).body());
            }
            assertThat(proxy.broken()).isZero();
        }
    }

    @Test
    void whatGetsLostWasBilled() throws Exception {
        try (BillingService service = BillingService.start(Asking.KEY, Behaviour.CALM);
                FaultyProxy proxy = FaultyProxy.before(service, 0.5, 1)) {
            int lost = 0;
            for (int size = 1; size <= 40; size++) {
                try {
                    asking.post(proxy.origin(), Asking.journeys(size));
                } catch (IOException e) {
                    lost++;
                }
            }
            assertThat(lost).isBetween(8, 32);
            assertThat(proxy.broken()).isEqualTo(lost);
            assertThat(service.bills().billed()).isEqualTo(40);
            assertThat(service.bills().distinct()).isEqualTo(40);
        }
    }
}
