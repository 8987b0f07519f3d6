/**
 * What a row of a source means: pure rules, for every kind of source. A source gives {@link
 * dev.tributary.core.intake.row.Row}s; an intake makes a conversion, a session or a cost of each, or a {@link
 * dev.tributary.core.intake.Finding}. First all conversions are taken in, then the sessions, whose users are known by then, then the
 * costs. Within a table, rows come in their order, since the first row of an id is kept.
 */
@NullMarked
package dev.tributary.core.intake.row;

import org.jspecify.annotations.NullMarked;
