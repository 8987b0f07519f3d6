/**
 * What does not fit into memory, in temporary files. A source is read once, row by row, and goes through files twice:
 *
 * <ol>
 *   <li>{@link dev.tributary.store.spill.SessionSpill} and {@link dev.tributary.store.spill.CostSpill} take each row to one
 *       of many files by a hash of the session's id, so that a session, its twins and its cost meet.
 *   <li>{@link dev.tributary.store.spill.SessionJoin} holds one such file at a time, counts its costs, and takes each session
 *       of somebody who converts to a file that is chosen by the user.
 *   <li>{@link dev.tributary.store.spill.SpilledSessions} makes tables of the users' files, one at a time, and looks up where
 *       sessions lie that somebody asks for.
 *   <li>{@link dev.tributary.store.spill.SortedCredits} keeps the credits of each of these parts, which are sorted, and merges
 *       them.
 * </ol>
 *
 * <p>Conversions and the ids of their users stay in memory: there are far fewer of them than sessions.
 */
@NullMarked
package dev.tributary.store.spill;

import org.jspecify.annotations.NullMarked;
