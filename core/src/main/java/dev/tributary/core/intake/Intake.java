package dev.tributary.core.intake;

import java.util.BitSet;
import java.util.List;

/**
 * What was found out about a source's names and users while it was read. Nothing of it is a fault of a row.
 *
 * @param unknown the user ids that name nobody, by the number of their rows
 * @param conversionsOfUnknown the indexes of the conversions of such users
 * @param renamed what became of each entry of the configuration's names, in their order
 * @param variants names that are likely one and were kept apart
 */
public record Intake(
        List<UnknownUser> unknown, BitSet conversionsOfUnknown, List<Renamed> renamed, List<NameVariants> variants) {
    /** Nothing to say. */
    public static final Intake NOTHING = new Intake(List.of(), new BitSet(), List.of(), List.of());

    public Intake {
        unknown = List.copyOf(unknown);
        conversionsOfUnknown = (BitSet) conversionsOfUnknown.clone();
        renamed = List.copyOf(renamed);
        variants = List.copyOf(variants);
    }

    /**
     * A user id that names nobody.
     *
     * @param sessions the rows of sessions that have it, those that stand twice among them
     * @param conversions the usable conversions that have it
     */
    public record UnknownUser(String id, long sessions, long conversions) {}

    /**
     * An entry of the configuration's names.
     *
     * @param sessions the rows of sessions that had the former name; 0 where none has
     */
    public record Renamed(String from, String to, long sessions) {}

    /** How many sessions are of users that nobody knows. */
    public long unknownSessions() {
        return unknown.stream().mapToLong(UnknownUser::sessions).sum();
    }

    /** How many conversions are. */
    public long unknownConversions() {
        return unknown.stream().mapToLong(UnknownUser::conversions).sum();
    }

    /** How many sessions have another channel name than in the source. */
    public long renamedSessions() {
        return renamed.stream()
                .filter(one -> !one.from().equals(one.to()))
                .mapToLong(Renamed::sessions)
                .sum();
    }
}
