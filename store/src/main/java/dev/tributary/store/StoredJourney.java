package dev.tributary.store;

import dev.tributary.core.attribution.SessionShare;
import java.util.Map;
import java.util.Optional;

/**
 * The stored credit of one conversion.
 *
 * @param shares the shares by session id; empty if nothing is stored
 * @param origin their origin, if known
 */
public record StoredJourney(Map<String, SessionShare> shares, Optional<Origin> origin) {
    public StoredJourney {
        shares = Map.copyOf(shares);
    }
}
