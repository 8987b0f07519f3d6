package dev.tributary.core.intake;

import java.util.Arrays;
import java.util.Optional;

/**
 * The reason why a row of the source is not used as it is. Each has a stable code for programs and a sentence for
 * people, which is created only here, from the value found in the row.
 */
public enum Finding {
    /** A session's id is not usable. */
    SESSION_ID_UNUSABLE("session_id_unusable", Effect.LEFT_OUT, "%s"),
    /** The date or time of a session is invalid. */
    SESSION_MOMENT_UNUSABLE("session_moment_unusable", Effect.LEFT_OUT, "%s"),
    /** A session's channel is not a usable name. */
    CHANNEL_UNUSABLE("channel_unusable", Effect.LEFT_OUT, "%s"),
    /** A row before it has the session's id. */
    SESSION_TWICE("session_twice", Effect.LEFT_OUT, "%s occurs twice; the earliest row counts"),
    /** A session has no user. */
    SESSION_USER_MISSING(
            "session_user_missing", Effect.NO_JOURNEY, "%s is missing; the session is in no journey, its cost counts"),
    /** A session's user is not a usable id. */
    SESSION_USER_UNUSABLE(
            "session_user_unusable", Effect.NO_JOURNEY, "%s; the session is in no journey, its cost counts"),
    /** A flag of a session is neither 0 nor 1. */
    FLAG_UNUSABLE("flag_unusable", Effect.NO_JOURNEY, "%s; the session is in no journey, its cost counts"),
    /** A session's campaign is not a usable name. */
    CAMPAIGN_UNUSABLE("campaign_unusable", Effect.NO_NAME, "%s; the session counts for its channel without a campaign"),
    /** A part of what is known of where a session came from is not a text. */
    TRAFFIC_SOURCE_UNUSABLE(
            "traffic_source_unusable",
            Effect.NO_NAME,
            "%s; the session counts for the channel that rules make without it"),

    /** A conversion's id is not usable. */
    CONVERSION_ID_UNUSABLE("conversion_id_unusable", Effect.LEFT_OUT, "%s"),
    /** The date or time of a conversion is invalid. */
    CONVERSION_MOMENT_UNUSABLE("conversion_moment_unusable", Effect.LEFT_OUT, "%s"),
    /** A conversion's revenue is not an amount. */
    REVENUE_UNUSABLE("revenue_unusable", Effect.LEFT_OUT, "%s"),
    /** A conversion's revenue is below 0, such as a refund. */
    REVENUE_NEGATIVE("revenue_negative", Effect.LEFT_OUT, "%s"),
    /** A row before it has the conversion's id, and other values. */
    CONVERSION_TWICE("conversion_twice", Effect.LEFT_OUT, "%s occurs twice with other values; the earliest row counts"),
    /** An earlier row is identical. */
    CONVERSION_REPEATED(
            "conversion_repeated", Effect.COUNTED_ONCE, "%s occurs twice with the same values; it was counted once"),
    /** A conversion has no user. */
    CONVERSION_USER_MISSING(
            "conversion_user_missing",
            Effect.NO_JOURNEY,
            "%s is missing; the conversion counts as one without a journey"),
    /** A conversion's user is not a usable id. */
    CONVERSION_USER_UNUSABLE("conversion_user_unusable", Effect.LEFT_OUT, "%s"),
    /** A conversion's type column has no usable name. */
    TYPE_UNUSABLE("type_unusable", Effect.NO_NAME, "%s; the conversion counts as one without a type of its own"),

    /** A cost is not an amount. */
    COST_UNUSABLE("cost_unusable", Effect.LEFT_OUT, "%s"),
    /** The session of a cost does not exist, or cannot be used. */
    COST_WITHOUT_SESSION("cost_without_session", Effect.KEPT_APART, "the cost %s belongs to no usable session"),
    /** The session of a cost has another one, which is not lower. */
    COST_TWICE("cost_twice", Effect.KEPT_APART, "a further cost of the session, %s; the highest counts"),

    /** The date of spend is none. */
    SPEND_DATE_UNUSABLE("spend_date_unusable", Effect.LEFT_OUT, "%s"),
    /** The channel of spend is not a usable name. */
    SPEND_CHANNEL_UNUSABLE("spend_channel_unusable", Effect.LEFT_OUT, "%s"),
    /** The campaign of spend is not a usable name. */
    SPEND_CAMPAIGN_UNUSABLE(
            "spend_campaign_unusable", Effect.NO_NAME, "%s; the spend counts for its channel without a campaign"),
    /** The amount of spend is none. */
    SPEND_AMOUNT_UNUSABLE("spend_amount_unusable", Effect.LEFT_OUT, "%s"),

    /** An alias is not a usable id. */
    ALIAS_UNUSABLE("alias_unusable", Effect.LEFT_OUT, "%s"),
    /** The user of an alias is not a usable id. */
    ALIAS_USER_UNUSABLE("alias_user_unusable", Effect.LEFT_OUT, "%s"),
    /** An alias has several users who are not the same person. */
    ALIAS_OF_SEVERAL_USERS(
            "alias_of_several_users", Effect.LEFT_OUT, "%s stands with several users; the alias is not applied"),
    /** Following an alias to its user, and that one to theirs, leads back to the alias. */
    ALIAS_CIRCLE("alias_circle", Effect.AS_ONE, "%s is in a circle of aliases; all in it count as one user"),
    /** The id of a conversion whose user is known is not usable. */
    TRACKED_CONVERSION_UNUSABLE("tracked_conversion_unusable", Effect.LEFT_OUT, "%s"),
    /** The user of a conversion, in a table that should know it, is not a usable id. */
    TRACKED_USER_UNUSABLE("tracked_user_unusable", Effect.LEFT_OUT, "%s"),
    /** A conversion has several users there who are not the same person. */
    TRACKED_BY_SEVERAL_USERS(
            "tracked_by_several_users", Effect.LEFT_OUT, "%s stands with several users; none of them is taken"),

    /** A line of a file does not have as many cells as there are columns. */
    ROW_MISFIT("row_misfit", Effect.LEFT_OUT, "%s; none of its cells is used");

    private final String code;
    private final Effect effect;
    private final String before;
    private final String after;

    /** @param sentence with {@code %s} in place of the value found */
    Finding(String code, Effect effect, String sentence) {
        this.code = code;
        this.effect = effect;
        int detail = sentence.indexOf("%s");
        this.before = sentence.substring(0, detail);
        this.after = sentence.substring(detail + "%s".length());
    }

    /** Returns the code for programs. */
    public String code() {
        return code;
    }

    public Effect effect() {
        return effect;
    }

    /**
     * Returns what is wrong and how the row was treated: one sentence.
     *
     * @param detail what was found in the row: the column, or what is wrong with its cell, or the amount
     */
    public String sentence(String detail) {
        return before + detail + after;
    }

    /** Returns the reason with a code; empty if there is none. */
    public static Optional<Finding> of(String code) {
        return Arrays.stream(values())
                .filter(finding -> finding.code.equals(code))
                .findFirst();
    }

    /** Returns what {@link #sentence} was made of; empty if it was not made here. */
    public Optional<String> detail(String sentence) {
        return sentence.length() >= before.length() + after.length()
                        && sentence.startsWith(before)
                        && sentence.endsWith(after)
                ? Optional.of(sentence.substring(before.length(), sentence.length() - after.length()))
                : Optional.empty();
    }
}
