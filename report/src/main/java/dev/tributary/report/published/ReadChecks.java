package dev.tributary.report.published;

import dev.tributary.core.intake.NameCount;
import dev.tributary.core.intake.NameVariants;
import dev.tributary.core.intake.SetAsideReason;
import dev.tributary.core.intake.SetAsideSum;
import dev.tributary.core.intake.mapping.SpendOverlap;
import dev.tributary.core.report.Reconciliation;
import dev.tributary.core.report.SpendShare;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Reads the checks of a report, as the document of a run has them. */
final class ReadChecks {
    private final JsonDocument document;
    private final JsonNode checks;

    ReadChecks(JsonDocument document) {
        this.document = document;
        this.checks = document.object(document.root(), "checks");
    }

    /** A report that does not add up is not published, so that there are no lists of what does not. */
    Reconciliation checks() {
        JsonNode credit = document.object(checks, "credit");
        if (!document.flag(checks, "add_up") || document.count(credit, "unanswered") > 0) {
            throw new IllegalArgumentException("its report is none that a run on Spark publishes");
        }
        Reconciliation three = new Reconciliation(credit(credit), revenue(), cost());
        return checks.has("campaign")
                ? three.with(new Reconciliation.Campaigns(
                        document.count(document.object(checks, "campaign"), "rows"), List.of()))
                : three;
    }

    private Reconciliation.Credit credit(JsonNode credit) {
        return new Reconciliation.Credit(
                document.count(credit, "attributed"),
                document.count(credit, "unattributed"),
                List.of(),
                document.amount(credit, "furthest_off").doubleValue(),
                List.of(),
                document.count(credit, "strays"));
    }

    private Reconciliation.Revenue revenue() {
        JsonNode revenue = document.object(checks, "revenue");
        return new Reconciliation.Revenue(
                document.amount(revenue, "source"),
                document.amount(revenue, "reported"),
                document.amount(revenue, "unattributed"),
                document.amount(revenue, "unanswered"),
                document.amount(revenue, "set_aside"),
                document.amount(revenue, "rounding"),
                apart(revenue));
    }

    private Reconciliation.Cost cost() {
        JsonNode cost = document.object(checks, "cost");
        JsonNode below = document.object(cost, "below_zero");
        return new Reconciliation.Cost(
                document.amount(cost, "source"),
                document.amount(cost, "reported"),
                document.amount(cost, "other_days"),
                document.amount(cost, "set_aside"),
                apart(cost),
                new Reconciliation.BelowZero(document.count(below, "costs"), document.amount(below, "sum")),
                cost.has("spend") ? Optional.of(spend(document.object(cost, "spend"))) : Optional.empty());
    }

    private List<SetAsideSum> apart(JsonNode of) {
        return document.list(of, "set_aside_by_reason")
                .map(sum -> new SetAsideSum(
                        SetAsideReason.of(document.text(sum, "reason")).orElseThrow(() -> unknown(sum)),
                        document.count(sum, "rows"),
                        document.amount(sum, "positive"),
                        document.amount(sum, "negative")))
                .toList();
    }

    private SpendShare spend(JsonNode spend) {
        List<String> strangers = new ArrayList<>();
        document.list(spend, "channels_without_sessions").forEach(name -> strangers.add(name.asString()));
        List<NameVariants> similar = new ArrayList<>();
        document.list(spend, "similar_names").forEach(group -> {
            List<NameCount> names = new ArrayList<>();
            group.forEach(name -> names.add(new NameCount(name.asString(), 0)));
            similar.add(new NameVariants("channel", names));
        });
        return new SpendShare(
                document.amount(spend, "total"),
                SpendOverlap.of(document.text(spend, "counted")).orElseThrow(() -> unknown(spend)),
                document.count(spend, "channel_days"),
                document.amount(spend, "not_counted"),
                document.flag(spend, "by_campaign"),
                strangers,
                similar);
    }

    private static IllegalArgumentException unknown(JsonNode node) {
        return new IllegalArgumentException("it has a word that is not known here, in " + node);
    }
}
