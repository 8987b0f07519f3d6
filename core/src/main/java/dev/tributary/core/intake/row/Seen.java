package dev.tributary.core.intake.row;

import dev.tributary.core.intake.Assumption;
import dev.tributary.core.intake.Field;
import dev.tributary.core.intake.Intake;
import dev.tributary.core.intake.NameVariants;
import dev.tributary.core.intake.Understood;
import dev.tributary.core.intake.mapping.IntakeRules;
import dev.tributary.core.intake.moment.ClockTally;
import java.util.List;
import java.util.stream.Stream;

/**
 * Information collected while a source is read.
 *
 * @param rules the configured rules
 */
public record Seen(
        IntakeRules rules,
        SeenUsers users,
        SeenNames channels,
        SeenNames campaigns,
        SeenNames types,
        ClockTally clock) {
    /** Creates an empty collector. */
    public static Seen under(IntakeRules rules) {
        return new Seen(
                rules,
                new SeenUsers(rules.unknown()),
                new SeenNames(rules.channels()::of),
                SeenNames.asTheyAre(),
                SeenNames.asTheyAre(),
                new ClockTally());
    }

    /**
     * Returns the result, once everything has been read.
     *
     * @param sessions the source's names of the session table and its columns
     * @param conversions the same for conversions
     * @param assumptions what was assumed about the source
     */
    public Intake intake(TableNames sessions, TableNames conversions, List<Assumption> assumptions) {
        List<Intake.Renamed> renamed = rules.channels().renamed().entrySet().stream()
                .map(entry -> new Intake.Renamed(entry.getKey(), entry.getValue(), channels.rows(entry.getKey())))
                .toList();
        List<NameVariants> variants = Stream.of(
                        channels.variants(sessions.column(Field.CHANNEL)),
                        campaigns.variants(sessions.column(Field.CAMPAIGN)),
                        types.variants(conversions.column(Field.TYPE)))
                .flatMap(List::stream)
                .toList();
        return new Intake(
                users.list(),
                users.conversions(),
                renamed,
                variants,
                new Understood(assumptions, clock.twice(), clock.never(), List.of()));
    }
}
