package dev.tributary.core.intake.layout;

import dev.tributary.core.intake.mapping.Relation;
import dev.tributary.core.intake.row.TableReading;

/**
 * A table of a source that was found.
 *
 * @param relation where its rows are
 * @param kind what that is
 * @param reading how they are read
 */
public record MappedTable(Relation relation, RelationKind kind, TableReading reading) {}
