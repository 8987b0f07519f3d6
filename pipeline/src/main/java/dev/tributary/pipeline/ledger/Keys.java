package dev.tributary.pipeline.ledger;

import dev.tributary.ihcapi.JourneyKeys;
import dev.tributary.pipeline.settings.AttributorSettings;

/** The keys of journeys that go to a service. */
public final class Keys {
    private Keys() {}

    /** By what the answer depends on. */
    public static JourneyKeys of(AttributorSettings.IhcApi settings) {
        return new JourneyKeys(
                settings.access().service(),
                settings.access().conversionType(),
                settings.redistribution(),
                settings.metering().epoch());
    }
}
