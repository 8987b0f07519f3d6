package dev.tributary.report.run;

import dev.tributary.core.report.Reconciliation;
import dev.tributary.report.common.SetAsideSumsJson;
import dev.tributary.report.common.SpendJson;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The checks of a report, as JSON. */
final class ChecksJson {
    private ChecksJson() {}

    static void write(ObjectNode node, Reconciliation checks) {
        node.put("add_up", checks.addsUp());
        ObjectNode credit = node.putObject("credit")
                .put("adds_up", checks.credit().addsUp())
                .put("attributed", checks.credit().attributed())
                .put("unattributed", checks.credit().unattributed())
                .put("unanswered", checks.credit().unanswered().size())
                .put("furthest_off", checks.credit().worst())
                .put("strays", checks.credit().strays());
        ArrayNode wrong = credit.putArray("wrong");
        checks.credit().wrong().forEach(wrong::add);
        ObjectNode revenue = node.putObject("revenue")
                .put("adds_up", checks.revenue().addsUp())
                .put("source", checks.revenue().source())
                .put("reported", checks.revenue().reported())
                .put("unattributed", checks.revenue().unattributed())
                .put("unanswered", checks.revenue().unanswered())
                .put("set_aside", checks.revenue().setAside())
                .put("rounding", checks.revenue().rounding())
                .put("difference", checks.revenue().difference());
        SetAsideSumsJson.put(revenue, checks.revenue().apart());
        ObjectNode cost = node.putObject("cost")
                .put("adds_up", checks.cost().addsUp())
                .put("source", checks.cost().source())
                .put("reported", checks.cost().reported())
                .put("other_days", checks.cost().otherDays())
                .put("set_aside", checks.cost().setAside())
                .put("difference", checks.cost().difference());
        SetAsideSumsJson.put(cost, checks.cost().apart());
        cost.putObject("below_zero")
                .put("costs", checks.cost().belowZero().costs())
                .put("sum", checks.cost().belowZero().sum());
        checks.cost().spend().ifPresent(spend -> SpendJson.write(cost.putObject("spend"), spend));
        checks.campaigns()
                .ifPresent(campaigns -> node.putObject("campaign")
                        .put("adds_up", campaigns.addsUp())
                        .put("rows", campaigns.rows())
                        .put("apart", campaigns.apart().size()));
    }
}
