package dev.tributary.core.intake.layout;

import dev.tributary.core.intake.Assumption;
import dev.tributary.core.intake.Field;
import dev.tributary.core.intake.mapping.ColumnRule;
import dev.tributary.core.intake.mapping.Relation;
import dev.tributary.core.intake.mapping.TableMapping;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Decides what the channel of a session comes from: a column of its own, or those that tell where it came from.
 *
 * @param columns the columns that there are
 */
record ChannelColumns(TableMapping mapping, Relation relation, List<String> columns) {
    /** Returns whether there is a channel, or should be. */
    boolean hasChannel() {
        return mapping.columns().containsKey(Field.CHANNEL)
                || LayoutProblem.spelled(columns, channel()).isPresent();
    }

    private String channel() {
        return Optional.ofNullable(mapping.columns().get(Field.CHANNEL))
                .flatMap(ColumnRule::column)
                .orElseGet(() -> ReferenceNames.column(Field.CHANNEL));
    }

    /** Returns whether the mapping names a column that tells where a session came from. */
    boolean saysTraffic() {
        return Field.TRAFFIC.stream().anyMatch(mapping.columns()::containsKey);
    }

    /**
     * Returns whether such columns are read by their reference names, too: where the mapping names one of them, in a
     * query, whose columns are named on purpose, and where there is no channel and nothing else is missing.
     */
    boolean meansTraffic(boolean complete) {
        return saysTraffic() || relation.there() instanceof Relation.Query || (!hasChannel() && complete);
    }

    /** Returns whether fields tell where a session came from: a campaign alone does not. */
    static boolean tells(Set<Field> found) {
        return Field.TRAFFIC.stream().anyMatch(field -> field != Field.SOURCE_CAMPAIGN && found.contains(field));
    }

    Assumption assumption(Map<Field, String> found) {
        return new Assumption(
                Assumption.Kind.CHANNELS,
                relation.name() + " has no column " + channel() + ", so rules make the channel of each session from "
                        + Field.TRAFFIC.stream()
                                .flatMap(field -> Optional.ofNullable(found.get(field)).stream())
                                .collect(Collectors.joining(", ")));
    }
}
