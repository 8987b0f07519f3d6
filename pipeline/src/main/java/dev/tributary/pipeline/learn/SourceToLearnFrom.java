package dev.tributary.pipeline.learn;

import dev.tributary.core.intake.Intake;
import dev.tributary.core.intake.IntakeRules;
import dev.tributary.store.connect.Address;
import java.util.function.Consumer;

/**
 * A source that a model is learned from.
 *
 * @param where the database with sessions and conversions
 * @param rules what is said about its names and users
 * @param found receives what was found out about them
 */
public record SourceToLearnFrom(Address where, IntakeRules rules, Consumer<Intake> found) {}
