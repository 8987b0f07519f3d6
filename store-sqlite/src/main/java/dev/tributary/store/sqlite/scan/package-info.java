/**
 * The fast scan of a large table. A call from Java into SQLite costs more than reading the disk, so only few calls are
 * made:
 *
 * <ol>
 * <li>{@link dev.tributary.store.sqlite.scan.RowRanges} divides the table into ranges of some thousand rows each, by
 * rowid.
 * <li>{@link dev.tributary.store.sqlite.scan.PackedTable} makes SQLite pack all rows of a range into one JSON text,
 * which distinguishes texts from numbers; a blob, which JSON cannot represent, makes the whole range unusual.
 * <li>{@link dev.tributary.store.sqlite.scan.TableReader} does so through one connection.
 * <li>{@link dev.tributary.store.sqlite.scan.PackedRows} finds the rows and cells in that text, with {@link
 * dev.tributary.store.sqlite.scan.JsonCells}; a row is unusual if a cell does not have the expected type.
 * <li>{@link dev.tributary.store.sqlite.scan.RangeReaders} does this on several connections at once and passes on the
 * ranges in the order of their rows, so that their number makes no difference.
 * </ol>
 *
 * <p>Unusual rows are not interpreted here: the consumer reads them again, cell by cell.
 */
@NullMarked
package dev.tributary.store.sqlite.scan;

import org.jspecify.annotations.NullMarked;
