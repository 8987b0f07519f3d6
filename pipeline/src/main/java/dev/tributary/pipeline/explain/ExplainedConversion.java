package dev.tributary.pipeline.explain;

import dev.tributary.core.attribution.ihc.Explanation;
import dev.tributary.core.facts.Conversion;
import dev.tributary.store.StoredJourney;
import java.util.Optional;

/**
 * What there is to say about a conversion.
 *
 * @param conversion the conversion
 * @param explanation its journey and the engine's steps; empty where its user has no session before it
 * @param stored the shares an earlier run stored for it, which another model or the service may have made
 */
public record ExplainedConversion(Conversion conversion, Optional<Explanation> explanation, StoredJourney stored) {}
