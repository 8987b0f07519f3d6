/**
 * The validation of rows: pure rules, for every kind of source. A source returns {@link
 * dev.tributary.core.intake.row.Row}s; an intake creates a conversion, a session or a cost from each, or a {@link
 * dev.tributary.core.intake.Finding}. All conversions are read first, then the sessions, whose users are known by then,
 * then the costs. Which of several rows of an id counts does not depend on their order.
 */
@NullMarked
package dev.tributary.core.intake.row;

import org.jspecify.annotations.NullMarked;
