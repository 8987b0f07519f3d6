package dev.tributary.report.page.roles;

import dev.tributary.report.csv.Cell;
import dev.tributary.report.page.chart.Plot;
import dev.tributary.report.page.material.CsvLink;
import dev.tributary.report.page.material.Material;
import dev.tributary.report.page.material.PageChannel;
import dev.tributary.report.page.text.PageText;
import dev.tributary.report.page.text.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Who begins, who closes: each channel's parts in journeys, from the most beginning to the most ending one.
 *
 * @param lede who begins and who ends
 * @param channels the channels with a part in journeys
 * @param rest how many channels have none; empty if all have
 * @param csv the same figures
 */
public record RolesSection(Sentence lede, List<RoleRow> channels, String rest, CsvLink csv) {
    private static final int MOST_NAMED = 3;

    public RolesSection {
        channels = List.copyOf(channels);
    }

    /** A channel: its bar, its parts in percent, and its orders. */
    public record RoleRow(String name, Plot bar, String began, String kept, String ended, String orders) {}

    /** Returns the section; empty if no channel has a part in a journey. */
    public static Optional<RolesSection> of(Material material) {
        List<PageChannel> channels = RoleOrder.of(material);
        List<RoleParts> parts = channels.stream()
                .map(channel -> RoleParts.of(channel.figures().phases()))
                .toList();
        RoleBars bars = RoleBars.of(parts);
        List<RoleRow> rows = new ArrayList<>();
        for (int at = 0; at < parts.size(); at++) {
            rows.add(row(channels.get(at), parts.get(at), bars, material.text()));
        }
        int without = material.channels().size() - rows.size();
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new RolesSection(lede(channels, parts), rows, rest(without, material.text()), csv(channels)));
    }

    private static RoleRow row(PageChannel channel, RoleParts parts, RoleBars bars, PageText text) {
        return new RoleRow(
                channel.name(),
                bars.plot(parts),
                text.percent(parts.began(), 0),
                text.percent(parts.kept(), 0),
                text.percent(parts.ended(), 0),
                text.number(channel.metrics().orders(), 2));
    }

    private static String rest(int without, PageText text) {
        return without == 0
                ? ""
                : text.count(without)
                        + (without == 1 ? " channel has" : " channels have")
                        + " no session in a journey of this window.";
    }

    private static Sentence lede(List<PageChannel> channels, List<RoleParts> parts) {
        List<String> begin = new ArrayList<>();
        List<String> end = new ArrayList<>();
        for (int at = 0; at < parts.size(); at++) {
            int fromEnd = parts.size() - 1 - at;
            if (parts.get(at).begins() && begin.size() < MOST_NAMED) {
                begin.add(channels.get(at).name());
            }
            if (parts.get(fromEnd).ends() && end.size() < MOST_NAMED) {
                end.add(channels.get(fromEnd).name());
            }
        }
        return named(begin, " begins journeys. ", " begin journeys. ")
                .then(named(end, " ends them. ", " end them. "))
                .text("A channel that begins looks weak by last touch, and the other way round.");
    }

    private static Sentence named(List<String> names, String one, String many) {
        Sentence sentence = Sentence.NONE;
        for (int at = 0; at < names.size(); at++) {
            sentence = sentence.text(at == 0 ? "" : at == names.size() - 1 ? " and " : ", ")
                    .name(names.get(at));
        }
        return names.isEmpty() ? sentence : sentence.text(names.size() == 1 ? one : many);
    }

    private static CsvLink csv(List<PageChannel> channels) {
        return CsvLink.of(
                "roles.csv",
                "Download as CSV",
                List.of("channel_name", "initializer", "holder", "closer", "orders"),
                channels.stream()
                        .map(channel -> List.of(
                                Cell.text(channel.name()),
                                Cell.number(channel.figures().phases().initializer()),
                                Cell.number(channel.figures().phases().holder()),
                                Cell.number(channel.figures().phases().closer()),
                                Cell.number(channel.metrics().orders())))
                        .toList());
    }
}
