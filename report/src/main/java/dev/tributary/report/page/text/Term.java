package dev.tributary.report.page.text;

import java.util.Locale;

/** The words that a page defines: the same text is in its list of definitions and behind every use of the word. */
public enum Term {
    ORDERS(
            "Orders",
            "The credit of a conversion is shared by the sessions of its journey and sums to 1. A channel’s orders are"
                    + " the sum of its sessions’ shares, so they can be fractions; all channels together have exactly"
                    + " as many as there are attributed conversions."),
    REVENUE(
            "Attributed revenue",
            "The revenue of a conversion, shared in the same proportions as its credit. All channels together have the"
                    + " revenue of the attributed conversions."),
    SPEND("Spend", "The cost of these days: every session’s cost once, on the day of the session, whatever it led to."),
    CPO(
            "CPO, cost per order",
            "Spend ÷ orders. Without an order there is none. For several channels it is the ratio of the sums, not the"
                    + " mean of ratios."),
    ROAS(
            "ROAS, return on ad spend",
            "Attributed revenue ÷ spend: what came back for every 1 that was spent. At 1 revenue equals spend; it is not"
                    + " profit. Without spend there is none."),
    INTERVAL(
            "Interval",
            "A 95 % confidence interval: how far the figure would vary if other people had come in the same way. From"
                    + " 1,000 resamples of the users. It is about chance, not about whether the model is right."),
    CHANCE(
            "More than chance",
            "The 95 % interval of the difference between the two periods does not contain 0. It is computed from"
                    + " resamples of the users of both periods at once. Spend is known exactly and has no interval."),
    PAID(
            "Paid channel",
            "A channel whose spend is at least 1 % of the revenue credited to it. Of the others CPO and ROAS say little,"
                    + " since next to nothing was spent."),
    IHC(
            "Initializer, holder, closer",
            "The three parts of a session in a journey: it began it, kept it going, or ended it. The share of a session"
                    + " is the weighted mean of the three."),
    JOURNEY(
            "Journey, path",
            "A journey is all sessions of a user before a conversion, in the order of time; a path is the list of their"
                    + " channels."),
    DID_NOT_ORDER(
            "Did not order",
            "A user whose last session is in the window and who has no conversion at all, on any day."),
    WITHOUT_SESSION(
            "Without any session before",
            "Conversions without a journey. No channel can be credited for them; they are counted apart, so that the"
                    + " sum is that of the shop."),
    DAY_OF_ORDER(
            "Day of the order",
            "Revenue stands on the day of the order (“cash”), spend on the day of the session that it was paid for. So"
                    + " every day is complete once it has passed.");

    private final String label;
    private final String definition;

    Term(String label, String definition) {
        this.label = label;
        this.definition = definition;
    }

    /** Returns the word. */
    public String label() {
        return label;
    }

    /** Returns its definition. */
    public String definition() {
        return definition;
    }

    /** Returns the id of its definition on the page. */
    public String anchor() {
        return "def-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
