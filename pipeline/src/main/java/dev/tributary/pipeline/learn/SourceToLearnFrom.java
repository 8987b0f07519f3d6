package dev.tributary.pipeline.learn;

import dev.tributary.core.intake.Intake;
import dev.tributary.core.intake.mapping.IntakeRules;
import dev.tributary.store.connect.Address;
import java.util.function.Consumer;

/**
 * A source to which a model is fitted.
 *
 * @param where the database with sessions and conversions
 * @param rules the configured rules about names and users
 * @param found receives the information about them
 */
public record SourceToLearnFrom(Address where, IntakeRules rules, Consumer<Intake> found) {}
