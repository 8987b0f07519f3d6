package dev.tributary.benchmarks.process.show;

import java.util.Locale;
import java.util.StringJoiner;

/** A picture of bars and words, as text that people can read and change. Legible on white and on black. */
final class Svg {
    /** Text follows the reader's choice of background; the bars can be told apart on both. */
    private static final String STYLE = """
              <style>
                text { fill: #4a5563; font-size: 14px }
                @media (prefers-color-scheme: dark) { text { fill: #b6c0cc } }
                .head { font-size: 16px; font-weight: 600 }
                .scan { fill: #8593a3 }
                .write { fill: #b08a4a }
                .ours { fill: #2b8a9c }
              </style>""";

    private final StringJoiner lines = new StringJoiner("\n", "", "\n</svg>\n");

    /** @param description what the picture shows, for those who cannot see it */
    Svg(int width, int height, String title, String description) {
        lines.add("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + width + " " + height
                + "\" role=\"img\" aria-labelledby=\"title what\""
                + " font-family=\"Segoe UI, Helvetica, Arial, sans-serif\">");
        lines.add("  <title id=\"title\">" + escaped(title) + "</title>");
        lines.add("  <desc id=\"what\">" + escaped(description) + "</desc>");
        lines.add(STYLE.indent(2).stripTrailing());
    }

    void bar(String style, double x, int y, double width, int height) {
        lines.add(String.format(
                Locale.ROOT,
                "  <rect class=\"%s\" x=\"%.1f\" y=\"%d\" width=\"%.1f\" height=\"%d\"/>",
                style,
                x,
                y,
                width,
                height));
    }

    void heading(double x, int y, String words) {
        lines.add(String.format(
                Locale.ROOT, "  <text class=\"head\" x=\"%.1f\" y=\"%d\">%s</text>", x, y, escaped(words)));
    }

    void words(double x, int y, String words) {
        lines.add(String.format(Locale.ROOT, "  <text x=\"%.1f\" y=\"%d\">%s</text>", x, y, escaped(words)));
    }

    private static String escaped(String words) {
        return words.replace("&", "&amp;").replace("<", "&lt;");
    }

    @Override
    public String toString() {
        return lines.toString();
    }
}
