package dev.tributary.ihcapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.core.attribution.ihc.Redistribution;
import dev.tributary.core.journey.Journey;
import dev.tributary.core.journey.JourneyKey;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class JourneyKeysTest {
    private static final ServiceUrl SERVICE = ServiceUrl.of("https://api.example.org");
    private static final JourneyKeys KEYS =
            new JourneyKeys(SERVICE, ServiceTypes.of("new customers"), Redistribution.NONE, "");

    private static Journey journey() {
        return MadeJourneys.ofSizes(3).get(0);
    }

    /** If the keys changed, every journey that was ever answered would be paid for again. */
    @Test
    void theKeysOfTheFirstReleaseAreTheKeysOfEveryRelease() {
        assertThat(KEYS.of(journey())).hasToString("95d331e804fe82267c706c6e97a20fe413ecc2534a8e778bc948b8321ec36f91");
        assertThat(new JourneyKeys(
                                ServiceUrl.of("http://127.0.0.1:8080/x"),
                                ServiceTypes.of("ü €"),
                                Redistribution.NONE,
                                "2025-06")
                        .of(journey()))
                .hasToString("2a96012438b2c4e2ba9a53f991a09bb094758bc88e99f6acc0b50beb65fed707");
    }

    @Test
    void aJourneyHasOneKeyWhateverStandsBesideIt() {
        List<Journey> many = MadeJourneys.ofSizes(3, 1, 20, 5);

        assertThat(KEYS.of(many.get(0))).isEqualTo(KEYS.of(journey())).hasSameHashCodeAs(KEYS.of(journey()));
    }

    @Test
    void everythingThatTheAnswerDependsOnChangesTheKey() {
        Set<JourneyKey> keys = new HashSet<>();
        keys.add(KEYS.of(journey()));
        keys.add(new JourneyKeys(SERVICE, ServiceTypes.of("new customers"), Redistribution.NONE, "2").of(journey()));
        keys.add(new JourneyKeys(SERVICE, ServiceTypes.of("new customer"), Redistribution.NONE, "s").of(journey()));
        keys.add(new JourneyKeys(
                        ServiceUrl.of("https://api.example.com"),
                        ServiceTypes.of("new customers"),
                        Redistribution.NONE,
                        "")
                .of(journey()));
        MadeJourneys.ofSizes(2, 1, 4).forEach(other -> keys.add(KEYS.of(other)));

        assertThat(keys).hasSize(7);
    }
}
