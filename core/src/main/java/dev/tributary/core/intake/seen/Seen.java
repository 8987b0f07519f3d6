package dev.tributary.core.intake.seen;

import dev.tributary.core.channel.RuleChannels;
import dev.tributary.core.column.IdSample;
import dev.tributary.core.intake.Assumption;
import dev.tributary.core.intake.Field;
import dev.tributary.core.intake.Intake;
import dev.tributary.core.intake.NameVariants;
import dev.tributary.core.intake.SpelledApart;
import dev.tributary.core.intake.Spellings;
import dev.tributary.core.intake.TableNames;
import dev.tributary.core.intake.Understood;
import dev.tributary.core.intake.identity.People;
import dev.tributary.core.intake.identity.TrackedOrders;
import dev.tributary.core.intake.mapping.IntakeRules;
import dev.tributary.core.intake.moment.ClockTally;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Information collected while a source is read.
 *
 * @param rules the configured rules
 * @param byRule the channels that are made by rule
 * @param clock times at which clocks are changed
 * @param others users of sessions who have no conversion
 * @param untracked conversions whose user is not known by their id
 */
// More than 7: each is a collector of its own, and they are made and read in one place.
public record Seen(
        IntakeRules rules,
        SeenUsers users,
        SeenNames channels,
        RuleChannels<SeenNames.SeenName> byRule,
        SeenNames campaigns,
        SeenNames types,
        ClockTally clock,
        IdSample others,
        IdSample untracked) {
    /** Creates an empty collector, for a source whose rows have their users' own ids. */
    public static Seen under(IntakeRules rules) {
        return under(rules, People.AS_THEY_ARE);
    }

    /** Creates an empty collector. */
    public static Seen under(IntakeRules rules, People people) {
        SeenNames channels = new SeenNames(rules.channels()::of);
        return new Seen(
                rules,
                new SeenUsers(rules.unknown(), people),
                channels,
                new RuleChannels<>(rules.maker(), channels::of),
                SeenNames.asTheyAre(),
                SeenNames.asTheyAre(),
                new ClockTally(),
                new IdSample(),
                new IdSample());
    }

    /**
     * Returns the result, once everything has been read.
     *
     * @param sessions the source's names of the session table and its columns
     * @param conversions those of the table of conversions
     * @param converted whether a person has a conversion
     * @param assumptions what was assumed about the source
     */
    public Intake intake(
            TableNames sessions, TableNames conversions, Predicate<String> converted, List<Assumption> assumptions) {
        List<Intake.Renamed> renamed = rules.channels().renamed().entrySet().stream()
                .map(entry -> new Intake.Renamed(entry.getKey(), entry.getValue(), channels.rows(entry.getKey())))
                .toList();
        List<NameVariants> variants = Stream.of(
                        channels.variants(sessions.column(Field.CHANNEL)),
                        campaigns.variants(sessions.column(Field.CAMPAIGN)),
                        types.variants(conversions.column(Field.TYPE)))
                .flatMap(List::stream)
                .toList();
        Optional<TrackedOrders> tracked = users.people().tracked();
        List<SpelledApart> spelledApart = new ArrayList<>(Spellings.of(
                others,
                sessions.where(Field.SESSION_USER),
                converted,
                conversions.columns().containsKey(Field.CONVERSION_USER)
                        ? conversions.where(Field.CONVERSION_USER)
                        : tracked.map(TrackedOrders::where).orElseThrow()));
        tracked.ifPresent(orders -> spelledApart.addAll(
                Spellings.of(untracked, conversions.where(Field.CONVERSION), orders::has, orders.where())));
        return new Intake(
                users.list(),
                users.conversions(),
                renamed,
                variants,
                new Understood(assumptions, clock.twice(), clock.never(), spelledApart)
                        .with(users.tally().told())
                        .with(byRule.counts()));
    }
}
