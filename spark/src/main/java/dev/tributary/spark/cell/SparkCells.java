package dev.tributary.spark.cell;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The cells of some columns of a relation. On the driver only.
 *
 * @param rows a row of cells for each row, which {@link CellRow} reads; nothing has been read yet
 * @param shape what the columns are
 */
public record SparkCells(Dataset<Row> rows, CellShape shape) {}
