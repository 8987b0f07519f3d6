package dev.tributary.guess;

import java.util.List;
import java.util.Optional;

/** Says in a sentence what a table is that is neither of a preset nor to be mapped, where its columns tell. */
final class KnownForm {
    private KnownForm() {}

    /** Returns whether a table is of a form that must not be mapped, whatever columns it has. */
    static boolean isNoTable(TableSeen table) {
        return isFlattenedGa4(table);
    }

    private static boolean isFlattenedGa4(TableSeen table) {
        return table.has(List.of("event_name", "user_pseudo_id"))
                && table.column("event_params").isEmpty();
    }

    /** Returns the question about costs of a platform, which has no column for the channel that it is. */
    static Optional<OpenQuestion> spend(TableSeen table) {
        TableColumns names = new TableColumns(table);
        boolean costs =
                names.isOfAds() && !names.days().isEmpty() && names.platforms().isEmpty();
        return costs
                ? Optional.of(new OpenQuestion(
                        table.name() + " has costs by day, and no column of channels. Which channel are they of?",
                        "source: {spend: {query: select \"" + names.days().get(0)
                                + "\" as date, 'Paid Search' as channel_name, \""
                                + names.spends().get(0) + "\"" + (isInMillionths(names) ? " / 1000000.0" : "")
                                + " as cost from \"" + table.name() + "\"}}"))
                : Optional.empty();
    }

    private static boolean isInMillionths(TableColumns names) {
        return names.spends().get(0).matches("(?i).*micro.*");
    }

    /** Returns what a table is; empty if it is not known. */
    static Optional<String> of(TableSeen table) {
        TableColumns names = new TableColumns(table);
        if (isFlattenedGa4(table)) {
            return Optional.of(
                    "events of GA4 that somebody has flattened: its source is usually that of the user's first"
                            + " visit, and its session id is not unique. Export the whole events, as Parquet or JSON lines");
        }
        if (names.isOfAds()
                || (!names.spends().isEmpty()
                        && !names.days().isEmpty()
                        && names.users().isEmpty())) {
            boolean micros = isInMillionths(names);
            return Optional.of(
                    names.days().isEmpty()
                            ? "costs of campaigns without a day: a source of costs needs the cost of each day"
                            : "costs by day of " + (names.campaigns().isEmpty() ? "an account" : "campaigns or ads")
                                    + ": a source of costs (spend), not of sessions; "
                                    + names.spends().get(0)
                                    + " is the amount" + (micros ? ", in millionths" : ""));
        }
        if (table.has(List.of("order_id", "utm_parameters_source", "occurred_at"))) {
            return Optional.of("visits before orders of Shopify, copied by a connector: they have no user");
        }
        return Optional.empty();
    }
}
