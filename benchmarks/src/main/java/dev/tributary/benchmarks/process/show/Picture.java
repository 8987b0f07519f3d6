package dev.tributary.benchmarks.process.show;

import java.util.List;
import java.util.StringJoiner;

/**
 * The figures as bars, in SVG: for each size the floor and the program. The length of a bar is the time per million
 * sessions, so that small and large sizes can be compared, and equal bars mean linear growth.
 */
public final class Picture {
    private static final int WIDTH = 880;
    private static final int LEFT = 170;
    private static final int LONGEST = 500;
    private static final int TOP = 84;
    private static final int GROUP = 64;
    private static final int BAR = 20;
    private static final int KEY = 14;

    private final List<FloorFigures> measured;
    private final double secondsPerPixel;
    private final Svg svg;

    private Picture(List<FloorFigures> measured, String machine) {
        this.measured = measured;
        this.secondsPerPixel = longest(measured) / LONGEST;
        int height = TOP + measured.size() * GROUP + 36;
        this.svg = new Svg(WIDTH, height, "Tributary beside the floor", described(measured));
        svg.heading(
                4, 24, "From the source to the CSV: bars are the time for a million sessions, numbers the wall time");
        svg.words(4, height - 10, machine);
    }

    /**
     * The sizes as bars.
     *
     * @param machine what it was measured on, one line
     */
    public static String of(List<FloorFigures> measured, String machine) {
        List<FloorFigures> shown =
                measured.stream().filter(figures -> figures.failure().isEmpty()).toList();
        Picture picture = new Picture(shown, machine);
        picture.draw();
        return picture.svg.toString();
    }

    private void draw() {
        key("scan", LEFT, "floor: reading");
        key("write", LEFT + 140, "floor: writing");
        key("ours", LEFT + 280, "Tributary");
        for (int i = 0; i < measured.size(); i++) {
            group(measured.get(i), TOP + i * GROUP);
        }
    }

    private void key(String style, int x, String words) {
        svg.bar(style, x, 42, KEY, KEY);
        svg.words(x + KEY + 8, 54, words);
    }

    private void group(FloorFigures figures, int top) {
        double scan = length(figures, figures.scan());
        double floor = length(figures, figures.floor());
        double ours = length(figures, figures.ours());
        int below = top + BAR + 2;
        svg.words(4, top + 15, figures.size().label() + " sessions,");
        svg.words(4, below + 15, Units.count(figures.size().conversions()) + " conversions");
        svg.bar("scan", LEFT, top, scan, BAR);
        svg.bar("write", LEFT + scan, top, floor - scan, BAR);
        svg.words(LEFT + floor + 8, top + 15, Units.seconds(figures.floor()));
        svg.bar("ours", LEFT, below, ours, BAR);
        String ratio = Units.seconds(figures.ours()) + ", " + Units.ratio(figures.ratio()) + " the floor";
        svg.words(LEFT + ours + 8, below + 15, ratio);
    }

    private double length(FloorFigures figures, double seconds) {
        return perMillion(figures, seconds) / secondsPerPixel;
    }

    private static double longest(List<FloorFigures> measured) {
        return measured.stream()
                .mapToDouble(figures -> perMillion(figures, Math.max(figures.ours(), figures.floor())))
                .max()
                .orElse(1);
    }

    private static double perMillion(FloorFigures figures, double seconds) {
        return seconds * 1e6 / figures.size().sessions();
    }

    private static String described(List<FloorFigures> measured) {
        StringJoiner all = new StringJoiner("; ", "", ".");
        measured.forEach(figures -> all.add(figures.size().label() + " sessions: floor "
                + Units.seconds(figures.floor()) + ", Tributary " + Units.seconds(figures.ours())));
        return all.toString();
    }
}
