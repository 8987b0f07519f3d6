package dev.tributary.spark.job;

import dev.tributary.spark.river.RiverRows;
import dev.tributary.spark.river.RowKind;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/** Answers for some users whether they have a conversion. */
final class ConvertedUsers {
    private final Dataset<Row> conversions;

    ConvertedUsers(Dataset<Row> conversions) {
        this.conversions = conversions;
    }

    /**
     * Returns an answer for the users that somebody asks about.
     *
     * @param asking asks about them; what it is answered at first means nothing
     */
    Predicate<String> askedBy(Consumer<Predicate<String>> asking) {
        Set<String> asked = new HashSet<>();
        asking.accept(user -> {
            asked.add(user);
            return false;
        });
        return asked.isEmpty() ? user -> false : found(asked)::contains;
    }

    private Set<String> found(Set<String> asked) {
        Object[] ids = asked.stream()
                .map(user -> user.getBytes(StandardCharsets.UTF_8))
                .toArray();
        Set<String> found = new HashSet<>();
        conversions
                .filter(functions.col(RiverRows.KIND).equalTo(RowKind.CONVERSION.code()))
                .filter(functions.col(RiverRows.USER).isin(ids))
                .select(RiverRows.USER)
                .distinct()
                .collectAsList()
                .forEach(row -> found.add(new String(row.<byte[]>getAs(0), StandardCharsets.UTF_8)));
        return found;
    }
}
