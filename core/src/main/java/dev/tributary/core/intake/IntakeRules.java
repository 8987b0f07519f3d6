package dev.tributary.core.intake;

/**
 * What a configuration says about what comes in.
 *
 * @param channels which channels get another name
 * @param unknown which user ids name nobody
 */
public record IntakeRules(ChannelNames channels, UnknownUsers unknown) {
    /** Where nothing is said. */
    public static final IntakeRules USUAL = new IntakeRules(ChannelNames.AS_THEY_ARE, UnknownUsers.USUAL);
}
