package dev.tributary.report.common;

import dev.tributary.core.intake.Identified;
import dev.tributary.report.text.Numbers;
import java.util.ArrayList;
import java.util.List;

/** Which aliases and conversions found their user, as text; empty if the source names neither. */
final class IdentifiedText {
    private static final String LABELLED = "%-11s%s";

    private IdentifiedText() {}

    static List<String> lines(Identified identified) {
        List<String> lines = new ArrayList<>();
        identified.aliases().ifPresent(aliases -> aliases(lines, aliases));
        identified.orders().ifPresent(orders -> orders(lines, orders));
        return lines;
    }

    private static void aliases(List<String> lines, Identified.Aliases aliases) {
        label(
                lines,
                "Identities",
                counted(aliases.aliases(), "alias", "aliases") + "; by one, "
                        + counted(aliases.sessions(), "session", "sessions") + " and "
                        + counted(aliases.conversions(), "conversion", "conversions") + " found their user");
        if (aliases.disputed() > 0) {
            label(
                    lines,
                    "",
                    counted(aliases.disputed(), "alias is", "aliases are") + " not applied, with several users"
                            + (aliases.disputed() == 1 ? "" : " each"));
        }
        if (aliases.circles() > 0) {
            label(
                    lines,
                    "",
                    counted(aliases.circles(), "circle of aliases counts", "circles of aliases count")
                            + (aliases.circles() == 1 ? " as one user" : " as one user each"));
        }
        nobody(lines, aliases.nobody());
    }

    private static void orders(List<String> lines, Identified.TrackedUsers orders) {
        label(
                lines,
                "Orders",
                Numbers.count(orders.found()) + " of " + counted(orders.conversions(), "conversion", "conversions")
                        + " found their user by user_from; of the others, " + Numbers.count(orders.own())
                        + (orders.own() == 1 ? " has" : " have") + " a user of their own, "
                        + Numbers.count(orders.none()) + " none");
        if (orders.disputed() > 0) {
            label(
                    lines,
                    "",
                    counted(orders.disputed(), "conversion stands", "conversions stand")
                            + " there with several users; none of them is taken");
        }
        nobody(lines, orders.nobody());
    }

    private static void nobody(List<String> lines, long rows) {
        if (rows > 0) {
            label(
                    lines,
                    "",
                    counted(rows, "row links", "rows link") + " nobody: an id is missing, or one of an unknown user");
        }
    }

    private static void label(List<String> lines, String label, String text) {
        lines.add(LABELLED.formatted(label, text));
    }

    private static String counted(long count, String one, String many) {
        return Numbers.counted(count, one, many);
    }
}
