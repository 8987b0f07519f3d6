package dev.tributary.core.intake.seen;

import dev.tributary.core.channel.ChannelsMade;
import dev.tributary.core.channel.TupleCounts;
import dev.tributary.core.intake.Assumption;
import dev.tributary.core.intake.Field;
import dev.tributary.core.intake.Intake;
import dev.tributary.core.intake.NameCount;
import dev.tributary.core.intake.NameVariants;
import dev.tributary.core.intake.SpelledApart;
import dev.tributary.core.intake.Spellings;
import dev.tributary.core.intake.TableNames;
import dev.tributary.core.intake.Understood;
import dev.tributary.core.intake.identity.People;
import dev.tributary.core.intake.identity.TrackedOrders;
import dev.tributary.core.intake.mapping.IntakeRules;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The source in whose rows something was seen: it decides what is told of the counts. Immutable.
 *
 * @param rules the configured rules
 * @param people who its users are
 * @param sessions its names of the table of sessions and the columns
 * @param conversions those of the table of conversions
 * @param assumptions what was assumed about it
 */
public record SeenSource(
        IntakeRules rules, People people, TableNames sessions, TableNames conversions, List<Assumption> assumptions) {
    public SeenSource {
        assumptions = List.copyOf(assumptions);
    }

    /**
     * Returns what is told, once everything has been read.
     *
     * @param counts of all rows
     * @param converted whether a person has a conversion
     * @param conversionsOfUnknown the indexes of the conversions of unknown users, if conversions have such
     */
    public Intake intake(SeenCounts counts, Predicate<String> converted, BitSet conversionsOfUnknown) {
        List<Intake.Renamed> renamed = rules.channels().renamed().entrySet().stream()
                .map(entry -> new Intake.Renamed(
                        entry.getKey(), entry.getValue(), counts.rows(SeenKind.CHANNEL, entry.getKey())))
                .toList();
        List<NameVariants> variants = Stream.of(
                        variants(counts.of(SeenKind.CHANNEL), sessions, Field.CHANNEL, rules.channels()::of),
                        variants(counts.of(SeenKind.CAMPAIGN), sessions, Field.CAMPAIGN, UnaryOperator.identity()),
                        variants(counts.of(SeenKind.TYPE), conversions, Field.TYPE, UnaryOperator.identity()))
                .flatMap(List::stream)
                .toList();
        return new Intake(
                unknown(counts),
                conversionsOfUnknown,
                renamed,
                variants,
                new Understood(
                                assumptions,
                                counts.rows(SeenKind.TIME_TWICE),
                                counts.rows(SeenKind.TIME_NEVER),
                                spelledApart(counts, converted))
                        .with(people.told(
                                counts.rows(SeenKind.SESSION_BY_ALIAS),
                                counts.rows(SeenKind.CONVERSION_BY_ALIAS),
                                counts.rows(SeenKind.CONVERSION_TRACKED),
                                counts.rows(SeenKind.CONVERSION_OWN),
                                counts.rows(SeenKind.CONVERSION_NOBODY)))
                        .with(ChannelsMade.of(new TupleCounts(
                                counts.of(SeenKind.TUPLE_TAKEN),
                                counts.of(SeenKind.TUPLE_OPEN),
                                counts.rows(SeenKind.TAKEN_BEYOND),
                                counts.rows(SeenKind.OPEN_BEYOND)))));
    }

    /** Returns the names of a column that are probably the same. */
    private static List<NameVariants> variants(
            Map<String, Long> inSource, TableNames table, Field column, UnaryOperator<String> renaming) {
        Map<String, Long> used = new HashMap<>();
        inSource.forEach((name, rows) -> used.merge(renaming.apply(name), rows, Long::sum));
        return NameVariants.among(
                table.column(column),
                used.entrySet().stream()
                        .map(entry -> new NameCount(entry.getKey(), entry.getValue()))
                        .toList());
    }

    /** Returns the unknown users, those with most rows first. */
    private static List<Intake.UnknownUser> unknown(SeenCounts counts) {
        SortedSet<String> ids =
                new TreeSet<>(counts.of(SeenKind.UNKNOWN_OF_SESSION).keySet());
        ids.addAll(counts.of(SeenKind.UNKNOWN_OF_CONVERSION).keySet());
        return ids.stream()
                .map(id -> new Intake.UnknownUser(
                        id,
                        counts.rows(SeenKind.UNKNOWN_OF_SESSION, id),
                        counts.rows(SeenKind.UNKNOWN_OF_CONVERSION, id)))
                .sorted(Comparator.comparingLong((Intake.UnknownUser user) -> -user.sessions() - user.conversions())
                        .thenComparing(Intake.UnknownUser::id))
                .toList();
    }

    private List<SpelledApart> spelledApart(SeenCounts counts, Predicate<String> converted) {
        List<SpelledApart> apart = new ArrayList<>(Spellings.of(
                counts.others(),
                sessions.where(Field.SESSION_USER),
                converted,
                conversions.columns().containsKey(Field.CONVERSION_USER)
                        ? conversions.where(Field.CONVERSION_USER)
                        : people.tracked().map(TrackedOrders::where).orElseThrow()));
        people.tracked()
                .ifPresent(orders -> apart.addAll(Spellings.of(
                        counts.untracked(), conversions.where(Field.CONVERSION), orders::has, orders.where())));
        return apart;
    }
}
