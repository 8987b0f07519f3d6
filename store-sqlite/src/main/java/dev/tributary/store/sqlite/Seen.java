package dev.tributary.store.sqlite;

import dev.tributary.core.intake.Intake;
import dev.tributary.core.intake.IntakeRules;
import dev.tributary.core.intake.NameVariants;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is noticed while a source is read.
 *
 * @param rules what a configuration says of it
 */
record Seen(IntakeRules rules, SeenUsers users, SeenNames channels, SeenNames campaigns, SeenNames types) {
    static Seen under(IntakeRules rules) {
        return new Seen(
                rules,
                new SeenUsers(rules.unknown()),
                new SeenNames(rules.channels()::of),
                SeenNames.asTheyAre(),
                SeenNames.asTheyAre());
    }

    /** What there is to say, once all has been read. */
    Intake intake(Optional<String> campaignColumn, Optional<String> typeColumn) {
        List<Intake.Renamed> renamed = rules.channels().renamed().entrySet().stream()
                .map(entry -> new Intake.Renamed(entry.getKey(), entry.getValue(), channels.rows(entry.getKey())))
                .toList();
        List<NameVariants> variants = Stream.of(
                        channels.variants("channel_name").stream(),
                        campaignColumn.stream().flatMap(column -> campaigns.variants(column).stream()),
                        typeColumn.stream().flatMap(column -> types.variants(column).stream()))
                .flatMap(groups -> groups)
                .toList();
        return new Intake(users.list(), users.conversions(), renamed, variants);
    }
}
