/**
 * The fast way through a large table. Crossing from SQLite to Java costs more than reading the disk, so few crossings are
 * made:
 *
 * <ol>
 *   <li>{@link dev.tributary.store.sqlite.scan.RowRanges} cuts the table into ranges of some thousand rows each, by rowid.
 *   <li>{@link dev.tributary.store.sqlite.scan.PackedTable} has SQLite write all rows of a range into one JSON text, which
 *       tells texts from numbers; a blob, which JSON cannot hold, makes the whole range unusual.
 *   <li>{@link dev.tributary.store.sqlite.scan.TableReader} does so through one connection.
 *   <li>{@link dev.tributary.store.sqlite.scan.PackedRows} finds the rows and cells in that text, with
 *       {@link dev.tributary.store.sqlite.scan.JsonCells}; a row is unusual when a cell is not of the kind that is expected.
 *   <li>{@link dev.tributary.store.sqlite.scan.RangeReaders} does this on several connections at once and hands the ranges
 *       on in the order of their rows, so that it makes no difference how many there are.
 * </ol>
 *
 * <p>What an unusual row means is not decided here: whoever takes the rows reads it again, cell by cell.
 */
@NullMarked
package dev.tributary.store.sqlite.scan;

import org.jspecify.annotations.NullMarked;
