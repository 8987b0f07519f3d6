package dev.tributary.core.intake;

import dev.tributary.core.channel.ChannelsMade;
import java.util.List;

/**
 * How a source was understood where it leaves something open.
 *
 * @param assumptions what was assumed
 * @param timesTwice how many times were in an hour that the clocks passed twice; its first passing was taken
 * @param timesNever how many times were in an hour that the clocks left out; they were moved forward by as much
 * @param spelledApart ids that two tables spell differently
 * @param files the files that tables were read from, and their format; empty for a database
 * @param identified which aliases and conversions found their user
 * @param channels the channels that were made by rule
 * @param counts what presets left out of each table
 */
// More than 7: each is something else that a source may leave open.
public record Understood(
        List<Assumption> assumptions,
        long timesTwice,
        long timesNever,
        List<SpelledApart> spelledApart,
        List<FilesRead> files,
        Identified identified,
        ChannelsMade channels,
        List<PresetCounts> counts) {
    /** Nothing was open. */
    public static final Understood FULLY = new Understood(List.of(), 0, 0, List.of());

    /** The same of a source whose rows have their users' own ids. */
    public Understood(
            List<Assumption> assumptions,
            long timesTwice,
            long timesNever,
            List<SpelledApart> spelledApart,
            List<FilesRead> files) {
        this(
                assumptions,
                timesTwice,
                timesNever,
                spelledApart,
                files,
                Identified.AS_THEY_ARE,
                ChannelsMade.NONE,
                List.of());
    }

    // More than 7: each is something else that a source may leave open.
    public Understood {
        assumptions = List.copyOf(assumptions);
        spelledApart = List.copyOf(spelledApart);
        files = List.copyOf(files);
        counts = List.copyOf(counts);
    }

    /** The same of a source whose tables are not files. */
    public Understood(List<Assumption> assumptions, long timesTwice, long timesNever, List<SpelledApart> spelledApart) {
        this(assumptions, timesTwice, timesNever, spelledApart, List.of());
    }

    /** Returns the same with other ids that two tables spell differently. */
    Understood withSpelledApart(List<SpelledApart> apart) {
        return new Understood(assumptions, timesTwice, timesNever, apart, files, identified, channels, counts);
    }

    /** Returns the same of a source whose tables are read from files. */
    Understood withFiles(List<FilesRead> read) {
        return new Understood(assumptions, timesTwice, timesNever, spelledApart, read, identified, channels, counts);
    }

    /** Returns the same with what is known about the persons behind users. */
    public Understood with(Identified people) {
        return new Understood(assumptions, timesTwice, timesNever, spelledApart, files, people, channels, counts);
    }

    /** Returns the same with the channels that were made by rule. */
    public Understood with(ChannelsMade made) {
        return new Understood(assumptions, timesTwice, timesNever, spelledApart, files, identified, made, counts);
    }

    /** Returns the same with what presets left out. */
    Understood with(List<PresetCounts> leftOut) {
        return new Understood(assumptions, timesTwice, timesNever, spelledApart, files, identified, channels, leftOut);
    }
}
