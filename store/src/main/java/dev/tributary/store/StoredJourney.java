package dev.tributary.store;

import dev.tributary.core.attribution.SessionShare;
import java.util.Map;
import java.util.Optional;

/**
 * What is stored for one conversion.
 *
 * @param shares the shares by session id; empty when nothing is stored
 * @param origin what made them, where that is known
 */
public record StoredJourney(Map<String, SessionShare> shares, Optional<Origin> origin) {
    public StoredJourney {
        shares = Map.copyOf(shares);
    }
}
