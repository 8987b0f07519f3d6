package dev.tributary.pipeline.ledger;

import dev.tributary.core.journey.Journey;
import dev.tributary.store.JourneyAnswer;
import java.util.Optional;

/**
 * A journey and what is to be done about it.
 *
 * @param answer what is known already: for an ANSWERED one what was given, for a REFUSED one why it was refused
 */
public record PlannedJourney(Journey journey, Standing standing, Optional<JourneyAnswer> answer) {}
