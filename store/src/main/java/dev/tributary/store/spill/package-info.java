/**
 * Processing of data that does not fit into memory, with temporary files. A source is read once, row by row, and is
 * written to files twice:
 * <ol>
 * <li>{@link dev.tributary.store.spill.SessionSpill} and {@link dev.tributary.store.spill.CostSpill} write each row to
 * one of many files by a hash of the session's id, so that a session, its duplicates and its cost are in the same file.
 * <li>{@link dev.tributary.store.spill.SessionJoin} loads one such file at a time, sums its costs, and writes each
 * session of a user who converts to a file chosen by the user.
 * <li>{@link dev.tributary.store.spill.SpilledSessions} creates session tables from the users' files, one at a time,
 * and looks up the channel and day of sessions.
 * <li>{@link dev.tributary.store.spill.SortedCredits} stores the sorted credits of each of these parts, and merges
 * them.
 * </ol>
 *
 * <p>Conversions and the ids of their users stay in memory: there are far fewer of them than sessions.
 */
@NullMarked
package dev.tributary.store.spill;

import org.jspecify.annotations.NullMarked;
