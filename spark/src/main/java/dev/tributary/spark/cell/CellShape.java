package dev.tributary.spark.cell;

import dev.tributary.core.intake.Field;
import java.io.Serializable;
import java.util.List;

/**
 * What the columns of {@link SparkCells} are. Immutable; is sent to executors.
 *
 * @param fields the fields, in the order of the columns
 * @param kinds how each column becomes a cell
 * @param typed whether the source has types, see {@link dev.tributary.core.intake.row.Row#typed}. If not, three more
 *     columns follow: the row's position as a bigint, what is wrong with the row as a whole, and the encoding of a cell that
 *     is broken, both as texts
 */
public record CellShape(List<Field> fields, List<CellKind> kinds, boolean typed) implements Serializable {
    public static final String POSITION = "position";
    public static final String MISFIT = "misfit";
    public static final String ENCODING = "encoding";

    public CellShape {
        fields = List.copyOf(fields);
        kinds = List.copyOf(kinds);
    }
}
