package dev.tributary.core.intake.mapping;

import dev.tributary.core.intake.ChannelNames;
import dev.tributary.core.intake.UnknownUsers;

/**
 * The configured rules about a source: what its tables mean, and its names and users.
 *
 * @param channels which channels are renamed
 * @param unknown which user ids are unknown users
 * @param mapping which tables and columns it has
 */
public record IntakeRules(ChannelNames channels, UnknownUsers unknown, SourceMapping mapping) {
    /** Creates rules for a source with the reference names. */
    public IntakeRules(ChannelNames channels, UnknownUsers unknown) {
        this(channels, unknown, SourceMapping.REFERENCE);
    }

    /** The default rules. */
    public static final IntakeRules USUAL = new IntakeRules(ChannelNames.AS_THEY_ARE, UnknownUsers.USUAL);
}
