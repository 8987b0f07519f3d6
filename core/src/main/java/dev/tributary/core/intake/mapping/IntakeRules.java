package dev.tributary.core.intake.mapping;

import dev.tributary.core.channel.ChannelMaker;
import dev.tributary.core.intake.ChannelNames;
import dev.tributary.core.intake.UnknownUsers;

/**
 * The configured rules about a source: what its tables mean, and its names and users.
 *
 * @param channels which channels are renamed
 * @param unknown which user ids are unknown users
 * @param mapping which tables and columns it has
 * @param maker makes the channel of a session that has none, from where it came from
 */
public record IntakeRules(ChannelNames channels, UnknownUsers unknown, SourceMapping mapping, ChannelMaker maker) {
    /** Creates rules without those that make a channel. */
    public IntakeRules(ChannelNames channels, UnknownUsers unknown, SourceMapping mapping) {
        this(channels, unknown, mapping, ChannelMaker.NONE);
    }

    /** Creates rules for a source with the reference names. */
    public IntakeRules(ChannelNames channels, UnknownUsers unknown) {
        this(channels, unknown, SourceMapping.REFERENCE);
    }

    /** Returns the same with rules that make channels. */
    public IntakeRules with(ChannelMaker rules) {
        return new IntakeRules(channels, unknown, mapping, rules);
    }

    /** Returns the same with another mapping. */
    public IntakeRules with(SourceMapping other) {
        return new IntakeRules(channels, unknown, other, maker);
    }

    /** The default rules. */
    public static final IntakeRules USUAL = new IntakeRules(ChannelNames.AS_THEY_ARE, UnknownUsers.USUAL);
}
