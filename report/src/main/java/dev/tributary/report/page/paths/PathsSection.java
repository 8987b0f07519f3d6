package dev.tributary.report.page.paths;

import dev.tributary.core.figures.LengthFigure;
import dev.tributary.core.figures.PathFigure;
import dev.tributary.core.figures.PathFigures;
import dev.tributary.report.figures.PathsCsv;
import dev.tributary.report.page.chart.Mark;
import dev.tributary.report.page.chart.Plot;
import dev.tributary.report.page.material.CsvLink;
import dev.tributary.report.page.material.Material;
import dev.tributary.report.page.text.Amount;
import dev.tributary.report.page.text.PageText;
import dev.tributary.report.page.text.Sentence;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

/**
 * Paths to an order: the most frequent ones, and the most frequent ones of several channels.
 *
 * @param lede how many paths there are, and how many orders come on the first visit
 * @param frequent the most frequent ones
 * @param joined the most frequent ones of two channels or more; may be empty
 * @param csv the first of all paths
 */
public record PathsSection(Sentence lede, List<PathTaken> frequent, List<PathTaken> joined, CsvLink csv) {
    private static final int MOST = 8;
    private static final int MOST_SAVED = 60;
    private static final double TOP = 9;
    private static final double HEIGHT = 13;

    public PathsSection {
        frequent = List.copyOf(frequent);
        joined = List.copyOf(joined);
    }

    /**
     * A path.
     *
     * @param share how many of the users who took it ordered, in percent
     * @param taken how many users took it
     */
    public record PathTaken(PathShown path, Plot bar, String orders, Amount revenue, String share, String taken) {}

    /** Returns the section; empty if no path led to an order. */
    public static Optional<PathsSection> of(PathFigures figures, Material material) {
        PageText text = material.text();
        List<PathFigure> led = figures.paths().stream()
                .filter(path -> path.orders().conversions() > 0)
                .toList();
        if (led.isEmpty()) {
            return Optional.empty();
        }
        long most = led.stream()
                .flatMapToLong(path -> LongStream.of(path.orders().conversions()))
                .max()
                .orElse(1);
        List<PathFigure> joined = led.stream()
                .filter(path -> path.channels().stream().distinct().count() > 1)
                .toList();
        return Optional.of(new PathsSection(
                lede(figures, text), rows(led, most, text), rows(joined, most, text), csv(figures.paths(), text)));
    }

    private static List<PathTaken> rows(List<PathFigure> paths, long most, PageText text) {
        return paths.stream().limit(MOST).map(path -> row(path, most, text)).toList();
    }

    private static PathTaken row(PathFigure path, long most, PageText text) {
        long orders = path.orders().conversions();
        return new PathTaken(
                PathShown.of(path.channels()),
                Plot.of(new Mark.Bar("b-rev", 0, (double) orders / most, TOP, HEIGHT)),
                text.count(orders),
                text.money(path.orders().revenue()),
                text.percent(path.conversionRate(), 0),
                text.count(orders + path.nulls()));
    }

    private static Sentence lede(PathFigures figures, PageText text) {
        int paths = figures.paths().size();
        BigDecimal atOnce = figures.lengths().stream()
                .filter(length -> length.touches() == 1)
                .map(LengthFigure::orders)
                .flatMap(orders -> orders.shareOf(figures.attributed()).stream())
                .findFirst()
                .orElse(BigDecimal.ZERO);
        return Sentence.of(text.count(paths) + (paths == 1 ? " path; " : " different paths; ")
                + text.percent(atOnce, 0) + " of the orders come on the first visit."
                + (atOnce.compareTo(BigDecimal.ONE) < 0 ? " The longer ones are where channels work together." : ""));
    }

    private static CsvLink csv(List<PathFigure> paths, PageText text) {
        return CsvLink.of(
                "top_paths.csv",
                paths.size() > MOST_SAVED
                        ? "Download the first " + MOST_SAVED + " of " + text.count(paths.size()) + " as CSV"
                        : "Download as CSV",
                PathsCsv.HEADER,
                paths.stream().limit(MOST_SAVED).map(PathsCsv::cells).toList());
    }
}
