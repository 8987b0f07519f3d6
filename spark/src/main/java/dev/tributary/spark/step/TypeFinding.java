package dev.tributary.spark.step;

import dev.tributary.core.facts.Conversion;
import dev.tributary.core.facts.SessionTable;
import dev.tributary.core.type.ConversionTypes;
import dev.tributary.core.type.TypeRules;
import dev.tributary.spark.river.RiverRows;
import dev.tributary.spark.river.RowKind;
import dev.tributary.spark.ship.Shipped;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/** Finds which types conversions have, of conversions that come user by user and in the order of time. */
public final class TypeFinding implements MapPartitionsFunction<Row, String> {
    private static final long serialVersionUID = 1;

    private final Shipped<TypeRules> rules;

    public TypeFinding(Shipped<TypeRules> rules) {
        this.rules = rules;
    }

    @Override
    public Iterator<String> call(Iterator<Row> rows) {
        TypeRules asked = rules.value();
        Set<String> found = new HashSet<>();
        ConversionTypes nobody = asked.of(List.of(), List.of());
        ConversionTypes types = nobody;
        byte @Nullable [] user = null;
        while (rows.hasNext()) {
            Row row = rows.next();
            boolean known = RiverRows.kind(row) == RowKind.CONVERSION;
            Conversion conversion = conversion(row, known ? 0 : SessionTable.NO_USER);
            if (known && !Arrays.equals(user, RiverRows.user(row))) {
                user = RiverRows.user(row);
                types = asked.of(List.of(conversion), List.of());
            }
            found.add((known ? types : nobody).of(conversion));
        }
        return found.iterator();
    }

    private static Conversion conversion(Row row, int user) {
        return new Conversion(
                // The first of a user has the index of none of the others.
                0,
                new String(RiverRows.id(row), StandardCharsets.UTF_8),
                user,
                RiverRows.at(row),
                RiverRows.amount(row),
                new String(RiverRows.name(row), StandardCharsets.UTF_8));
    }
}
