package dev.tributary.core.intake.seen;

import dev.tributary.core.channel.RuleChannels;
import dev.tributary.core.channel.TupleCounts;
import dev.tributary.core.column.IdSample;
import dev.tributary.core.intake.identity.People;
import dev.tributary.core.intake.mapping.IntakeRules;
import dev.tributary.core.intake.moment.ClockTally;

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

    /** Returns the counts so far, but for those of conversions that count: see {@link SeenCounts#addConversions}. */
    public SeenCounts counts() {
        SeenCounts counts = new SeenCounts(others, untracked);
        channels.addTo(counts, SeenKind.CHANNEL);
        campaigns.addTo(counts, SeenKind.CAMPAIGN);
        types.addTo(counts, SeenKind.TYPE);
        users.addTo(counts);
        counts.add(SeenKind.TIME_TWICE, clock.twice());
        counts.add(SeenKind.TIME_NEVER, clock.never());
        TupleCounts tuples = byRule.counts();
        counts.add(SeenKind.TUPLE_TAKEN, tuples.taken());
        counts.add(SeenKind.TUPLE_OPEN, tuples.open());
        counts.add(SeenKind.TAKEN_BEYOND, tuples.takenBeyond());
        counts.add(SeenKind.OPEN_BEYOND, tuples.openBeyond());
        return counts;
    }
}
