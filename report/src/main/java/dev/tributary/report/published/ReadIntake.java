package dev.tributary.report.published;

import dev.tributary.core.channel.ChannelsMade;
import dev.tributary.core.channel.TrafficSource;
import dev.tributary.core.intake.Assumption;
import dev.tributary.core.intake.Identified;
import dev.tributary.core.intake.Intake;
import dev.tributary.core.intake.NameCount;
import dev.tributary.core.intake.NameVariants;
import dev.tributary.core.intake.SpelledApart;
import dev.tributary.core.intake.Understood;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Reads what was decided about names and users, as {@link dev.tributary.report.common.IntakeJson} writes it. A run on a
 * cluster has no presets, and does not tell how files are written.
 */
final class ReadIntake {
    private final JsonDocument document;
    private final JsonNode intake;

    ReadIntake(JsonDocument document) {
        this.document = document;
        this.intake = document.object(document.root(), "intake");
    }

    Intake intake() {
        return new Intake(
                document.list(document.object(intake, "unknown_users"), "users")
                        .map(user -> new Intake.UnknownUser(
                                document.text(user, "user_id"),
                                document.count(user, "sessions"),
                                document.count(user, "conversions")))
                        .toList(),
                new BitSet(),
                document.list(document.object(intake, "channel_names"), "renamed")
                        .map(one -> new Intake.Renamed(
                                document.text(one, "from"), document.text(one, "to"), document.count(one, "sessions")))
                        .toList(),
                document.list(intake, "name_variants").map(this::variants).toList(),
                understood());
    }

    private NameVariants variants(JsonNode group) {
        return new NameVariants(
                document.text(group, "column"),
                document.list(group, "names")
                        .map(name -> new NameCount(document.text(name, "name"), document.count(name, "rows")))
                        .toList());
    }

    private Understood understood() {
        JsonNode clocks = document.object(intake, "clock_changes");
        return new Understood(
                document.list(intake, "assumed").map(this::assumption).toList(),
                document.count(clocks, "times_twice"),
                document.count(clocks, "times_never"),
                document.list(intake, "ids_spelled_apart").map(this::apart).toList(),
                List.of(),
                new Identified(aliases(), orders()),
                intake.has("channels_by_rule")
                        ? channels(document.object(intake, "channels_by_rule"))
                        : ChannelsMade.NONE,
                List.of());
    }

    private Assumption assumption(JsonNode one) {
        String code = document.text(one, "code");
        return new Assumption(
                Arrays.stream(Assumption.Kind.values())
                        .filter(kind -> kind.code().equals(code))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException("it assumes something unknown, " + code)),
                document.text(one, "what"));
    }

    private SpelledApart apart(JsonNode pair) {
        return new SpelledApart(
                document.text(pair.path(0), "id"),
                where(pair.path(0)),
                document.text(pair.path(1), "id"),
                where(pair.path(1)));
    }

    private SpelledApart.Where where(JsonNode one) {
        return new SpelledApart.Where(document.text(one, "table"), document.text(one, "column"));
    }

    private Optional<Identified.Aliases> aliases() {
        if (!intake.has("identities")) {
            return Optional.empty();
        }
        JsonNode of = document.object(intake, "identities");
        return Optional.of(new Identified.Aliases(
                document.count(of, "rows"),
                document.count(of, "rows_of_nobody"),
                document.count(of, "aliases"),
                document.count(of, "not_applied"),
                document.count(of, "circles"),
                document.count(of, "sessions"),
                document.count(of, "conversions")));
    }

    private Optional<Identified.TrackedUsers> orders() {
        if (!intake.has("user_from")) {
            return Optional.empty();
        }
        JsonNode of = document.object(intake, "user_from");
        return Optional.of(new Identified.TrackedUsers(
                document.count(of, "rows"),
                document.count(of, "rows_of_nobody"),
                document.count(of, "not_taken"),
                document.count(of, "found"),
                document.count(of, "own_user"),
                document.count(of, "no_user")));
    }

    private ChannelsMade channels(JsonNode of) {
        JsonNode unassigned = document.object(of, "unassigned");
        return new ChannelsMade(
                document.count(of, "sessions"),
                document.count(of, "tuples"),
                document.count(of, "sessions_not_in_tuples"),
                document.count(unassigned, "sessions"),
                document.count(unassigned, "tuples"),
                document.list(unassigned, "most_frequent")
                        .map(one -> new ChannelsMade.Unassigned(from(one), document.count(one, "sessions")))
                        .toList());
    }

    private TrafficSource from(JsonNode one) {
        List<String> clickIds = new ArrayList<>();
        document.list(one, "click_ids").forEach(id -> clickIds.add(id.asString()));
        return new TrafficSource(
                document.text(one, "source"),
                document.text(one, "medium"),
                document.text(one, "campaign"),
                document.text(one, "referrer"),
                clickIds);
    }
}
