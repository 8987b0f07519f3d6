package dev.tributary.report.preview;

import dev.tributary.core.facts.DayZone;
import dev.tributary.core.intake.SetAsideSum;
import dev.tributary.core.intake.mapping.Relation;
import dev.tributary.core.intake.mapping.SeveralCosts;
import dev.tributary.core.intake.mapping.SourceMapping;
import dev.tributary.core.journey.Journey;
import dev.tributary.core.text.Shown;
import dev.tributary.pipeline.preview.GivenBy;
import dev.tributary.pipeline.preview.Preview;
import dev.tributary.pipeline.preview.SourceTotals;
import dev.tributary.pipeline.preview.TableInUse;
import dev.tributary.report.common.IntakeText;
import dev.tributary.report.common.JourneysText;
import dev.tributary.report.common.SourceText;
import dev.tributary.report.common.SpendText;
import dev.tributary.report.explain.ExplanationText;
import dev.tributary.report.text.Line;
import dev.tributary.report.text.Numbers;
import dev.tributary.report.text.Screen;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** A preview as text. */
public final class PreviewText {
    /** Of a longer journey the last sessions are shown, and the others counted. */
    private static final int MOST_SESSIONS = 10;

    private final Preview preview;
    private final DayZone zone;
    private final Screen screen;
    private final List<String> lines = new ArrayList<>();

    private PreviewText(Preview preview, Screen screen) {
        this.preview = preview;
        this.zone = preview.settings().window().zone();
        this.screen = screen;
    }

    /** Returns the lines, without an end of line. */
    public static List<String> lines(Preview preview, Screen screen) {
        return new PreviewText(preview, screen).lines();
    }

    private List<String> lines() {
        line("Source", SourceText.of(preview.source()));
        IntakeText.lines(preview.source().intake()).forEach(labelled -> line(Line.of(labelled)));
        settings();
        MappingText mapping = new MappingText(preview.settings().made());
        for (TableInUse table : preview.tables()) {
            section(mapping.title(table), mapping.fields(table.fields(), screen));
            if (table.by() != GivenBy.PRESET && table.relation().there() instanceof Relation.Query query) {
                lines.add(screen.folded(
                        "Query: " + Shown.whole(query.sql().strip().replaceAll("\\s+", " "))));
            }
        }
        rows();
        totals();
        line("", "Nothing was sent, and nothing was changed.");
        return lines;
    }

    private void settings() {
        SourceMapping mapping = preview.settings().rules().mapping();
        String file = Shown.plain(preview.settings().made().file());
        boolean zoneSaid = !mapping.zone().equals(SourceMapping.REFERENCE.zone());
        line(
                "Times",
                "without an offset are those of " + (zoneSaid ? mapping.zone() + " (" + file + ")" : "UTC (default)"));
        line(
                "Days",
                "begin and end in " + zone + " ("
                        + preview.settings().made().where("time_zone").orElse("default") + ")");
        if (mapping.severalCosts() == SeveralCosts.SUM) {
            line("Costs", "several of a session are summed (" + file + ")");
        }
        preview.settings()
                .made()
                .settings()
                .forEach(setting -> line(
                        "Setting",
                        setting.name() + ": " + Shown.plain(setting.value()) + " (" + Shown.plain(setting.where())
                                + ")"));
    }

    private void rows() {
        RowTables tables = new RowTables(preview.shown(), zone, screen);
        int sessions = preview.shown().first().sessions().size();
        int conversions = preview.shown().first().conversions().size();
        if (sessions > 0) {
            section(
                    "Sessions as they are read: " + sessions + " of "
                            + Numbers.count(preview.totals().sessions().count()),
                    tables.sessions(preview.settings().campaigns().isPresent()));
        }
        if (conversions > 0) {
            section(
                    "Conversions as they are read: " + conversions + " of "
                            + Numbers.count(preview.totals().conversions().count()),
                    tables.conversions());
        }
        if (!preview.shown().journeys().isEmpty()) {
            lines.add("");
            lines.add("Journeys: " + preview.shown().journeys().size() + " of "
                    + Numbers.count(preview.journeys().journeys()));
            preview.shown().journeys().forEach(this::journey);
        }
        if (!preview.findings().isEmpty()) {
            section(
                    "Set aside: " + Numbers.counted(preview.source().setAside().size(), "row", "rows"),
                    RowTables.findings(preview.findings(), screen));
        }
        lines.add("");
    }

    private void journey(Journey journey) {
        lines.add(screen.folded(" " + ExplanationText.headline(journey.conversion(), zone)));
        int earlier = Math.max(0, journey.size() - MOST_SESSIONS);
        if (earlier > 0) {
            lines.add("   " + Numbers.counted(earlier, "earlier session", "earlier sessions"));
        }
        for (int position = earlier; position < journey.size(); position++) {
            lines.add(screen.folded("   " + (position + 1) + "  " + MomentShown.of(journey.millis(position), zone)
                    + "  " + Shown.plain(journey.channel(position)) + "  (" + Shown.plain(journey.sessionId(position))
                    + ")"));
        }
    }

    private void totals() {
        SourceTotals totals = preview.totals();
        line("Usable", Numbers.counted(totals.sessions().count(), "session", "sessions") + days(totals.sessions()));
        line(
                "",
                Numbers.counted(totals.conversions().count(), "conversion", "conversions") + " of "
                        + Numbers.counted(totals.users(), "user", "users") + days(totals.conversions()));
        JourneysText.lines(preview.journeys()).forEach(this::line);
        boolean all = preview.settings().window().isAll();
        money(
                "Revenue",
                totals.revenue(),
                all ? "" : " of the window",
                totals.revenueSetAside().parts());
        totals.cost().ifPresent(cost -> {
            money("Cost", cost.used(), "", cost.setAside().parts());
            SpendText.lines(cost.spend(), preview.settings().campaigns().isPresent())
                    .forEach(this::line);
        });
    }

    private static String days(SourceTotals.UsableRows usable) {
        return usable.days()
                .map(days -> ", " + days.first() + " to " + days.last())
                .orElse("");
    }

    /** Positive and negative amounts separately, since they might cancel out. */
    private void money(String label, BigDecimal used, String of, List<SetAsideSum> apart) {
        StringBuilder text = new StringBuilder(Numbers.money(used)).append(of);
        for (SetAsideSum sum : apart) {
            for (BigDecimal amount : List.of(sum.positive(), sum.negative())) {
                if (amount.signum() != 0) {
                    text.append("; ")
                            .append(Numbers.money(amount))
                            .append(" set aside, ")
                            .append(sum.reason().words());
                }
            }
        }
        line(label, text.toString());
    }

    private void section(String title, String table) {
        lines.add("");
        lines.add(screen.folded(screen.bold(title)));
        table.lines().forEach(lines::add);
    }

    private void line(String label, String text) {
        line(new Line(label, text));
    }

    private void line(Line line) {
        String folded = screen.folded(line.padded() + Shown.whole(line.text()));
        int label = Math.min(line.padded().length(), folded.length());
        lines.add(screen.bold(folded.substring(0, label)) + folded.substring(label));
    }
}
