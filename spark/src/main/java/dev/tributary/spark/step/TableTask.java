package dev.tributary.spark.step;

import dev.tributary.core.intake.identity.People;
import dev.tributary.core.intake.mapping.IntakeRules;
import dev.tributary.core.intake.row.TableReading;
import dev.tributary.spark.cell.CellShape;

/**
 * What a task has to know to read the rows of a table. Immutable and thread-safe.
 *
 * @param reading the names of the table, and the forms of its values
 * @param shape what the columns of its rows are
 * @param rules the rules about the source
 * @param people who its users are
 */
public record TableTask(TableReading reading, CellShape shape, IntakeRules rules, People people) {}
