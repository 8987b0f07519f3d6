package dev.tributary.core.intake;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Information about a source's names and users, collected while it was read. None of it is an error of a row.
 *
 * @param unknown the unknown user ids, by the number of their rows
 * @param conversionsOfUnknown the indexes of conversions of such users
 * @param renamed the result of each configured renaming, in order
 * @param variants names that are probably the same but were treated as different
 * @param understood how the source was understood where it leaves something open
 */
public record Intake(
        List<UnknownUser> unknown,
        BitSet conversionsOfUnknown,
        List<Renamed> renamed,
        List<NameVariants> variants,
        Understood understood) {
    /** Creates the information about a source that leaves nothing open. */
    public Intake(
            List<UnknownUser> unknown,
            BitSet conversionsOfUnknown,
            List<Renamed> renamed,
            List<NameVariants> variants) {
        this(unknown, conversionsOfUnknown, renamed, variants, Understood.FULLY);
    }

    /** No information. */
    public static final Intake NOTHING = new Intake(List.of(), new BitSet(), List.of(), List.of());

    public Intake {
        unknown = List.copyOf(unknown);
        conversionsOfUnknown = (BitSet) conversionsOfUnknown.clone();
        renamed = List.copyOf(renamed);
        variants = List.copyOf(variants);
    }

    /**
     * An unknown user id.
     *
     * @param sessions the number of session rows that have it, including duplicates
     * @param conversions the number of usable conversions that have it
     */
    public record UnknownUser(String id, long sessions, long conversions) {}

    /**
     * A configured renaming.
     *
     * @param sessions the number of session rows that had the former name, possibly 0
     */
    public record Renamed(String from, String to, long sessions) {}

    /** Returns the same of a source whose tables are read from files. */
    public Intake withFiles(List<FilesRead> files) {
        return new Intake(unknown, conversionsOfUnknown, renamed, variants, understood.withFiles(files));
    }

    /** Returns the same with what presets left out of the rows that they read. */
    public Intake withCounts(List<PresetCounts> counts) {
        return new Intake(unknown, conversionsOfUnknown, renamed, variants, understood.with(counts));
    }

    /** Returns the same with further ids that two tables spell differently. */
    public Intake alsoSpelledApart(List<SpelledApart> further) {
        List<SpelledApart> all = new ArrayList<>(understood.spelledApart());
        all.addAll(further);
        return new Intake(unknown, conversionsOfUnknown, renamed, variants, understood.withSpelledApart(all));
    }

    /** Returns the number of sessions of unknown users. */
    public long unknownSessions() {
        return unknown.stream().mapToLong(UnknownUser::sessions).sum();
    }

    /** Returns the number of conversions of unknown users. */
    public long unknownConversions() {
        return unknown.stream().mapToLong(UnknownUser::conversions).sum();
    }

    /** Returns the number of sessions whose channel was renamed. */
    public long renamedSessions() {
        return renamed.stream()
                .filter(one -> !one.from().equals(one.to()))
                .mapToLong(Renamed::sessions)
                .sum();
    }
}
