package dev.tributary.pipeline.ledger;

import dev.tributary.ihcapi.JourneyKeys;
import dev.tributary.ihcapi.ServiceTypes;
import dev.tributary.pipeline.settings.AttributorSettings;

/** The keys of journeys that go to a service. */
public final class Keys {
    private Keys() {}

    /** Returns the keys, by everything that an answer depends on. */
    public static JourneyKeys of(AttributorSettings.IhcApi settings, ServiceTypes types) {
        return new JourneyKeys(
                settings.access().service(),
                types,
                settings.redistribution(),
                settings.metering().epoch());
    }
}
