package dev.tributary.core.intake.row;

import dev.tributary.core.intake.Field;
import dev.tributary.core.intake.Intake;
import dev.tributary.core.intake.IntakeRules;
import dev.tributary.core.intake.NameVariants;
import java.util.List;
import java.util.stream.Stream;

/**
 * What is noticed while a source is read.
 *
 * @param rules what a configuration says of it
 */
public record Seen(IntakeRules rules, SeenUsers users, SeenNames channels, SeenNames campaigns, SeenNames types) {
    /** Nothing yet. */
    public static Seen under(IntakeRules rules) {
        return new Seen(
                rules,
                new SeenUsers(rules.unknown()),
                new SeenNames(rules.channels()::of),
                SeenNames.asTheyAre(),
                SeenNames.asTheyAre());
    }

    /**
     * What there is to say, once all has been read.
     *
     * @param sessions what the source calls what was read of them
     * @param conversions likewise
     */
    public Intake intake(TableNames sessions, TableNames conversions) {
        List<Intake.Renamed> renamed = rules.channels().renamed().entrySet().stream()
                .map(entry -> new Intake.Renamed(entry.getKey(), entry.getValue(), channels.rows(entry.getKey())))
                .toList();
        List<NameVariants> variants = Stream.of(
                        channels.variants(sessions.column(Field.CHANNEL)),
                        campaigns.variants(sessions.column(Field.CAMPAIGN)),
                        types.variants(conversions.column(Field.TYPE)))
                .flatMap(List::stream)
                .toList();
        return new Intake(users.list(), users.conversions(), renamed, variants);
    }
}
