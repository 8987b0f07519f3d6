package dev.tributary.core.intake;

/**
 * The configured rules about names and users of a source.
 *
 * @param channels which channels are renamed
 * @param unknown which user ids are unknown users
 */
public record IntakeRules(ChannelNames channels, UnknownUsers unknown) {
    /** The default rules. */
    public static final IntakeRules USUAL = new IntakeRules(ChannelNames.AS_THEY_ARE, UnknownUsers.USUAL);
}
