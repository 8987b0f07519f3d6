package dev.tributary.pipeline.figures;

import dev.tributary.core.intake.IntakeRules;
import dev.tributary.core.journey.option.JourneyOptions;
import dev.tributary.core.type.Selection;
import dev.tributary.store.connect.Address;

/**
 * What figures are made of.
 *
 * @param source the database with sessions and conversions; it is only read
 * @param selection which conversions; and which users who never converted, by the day of their last session
 * @param options what belongs to a journey
 * @param rules what is said about names and users of the source
 */
public record FigureSettings(Address source, Selection selection, JourneyOptions options, IntakeRules rules) {}
