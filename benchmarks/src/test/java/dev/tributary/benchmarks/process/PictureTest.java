package dev.tributary.benchmarks.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.benchmarks.process.show.FloorFigures;
import dev.tributary.benchmarks.process.show.Picture;
import dev.tributary.benchmarks.process.show.Size;
import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class PictureTest {
    private static final FloorFigures SMALL = figures(500_000, 0.5, 0.25, 3);
    private static final FloorFigures LARGE = figures(5_000_000, 5, 2.5, 15);

    @Test
    void aBarIsAsLongAsAMillionSessionsTake() throws Exception {
        Document picture = drawn(SMALL, LARGE);

        List<Double> ours = widths(picture, "ours");
        assertThat(ours).hasSize(2);
        assertThat(ours.get(0) / ours.get(1)).isEqualTo(2);
        assertThat(widths(picture, "scan").get(0))
                .isEqualTo(widths(picture, "scan").get(1));
    }

    @Test
    void theFiguresStandBesideTheBars() throws Exception {
        assertThat(drawn(LARGE).getDocumentElement().getTextContent())
                .contains(
                        "5 M sessions",
                        "400,000 conversions",
                        "7.50 s",
                        "15.0 s, 2.00 × the floor",
                        "2 cores & <more>");
    }

    @Test
    void aSizeThatFailedHasNoBars() throws Exception {
        FloorFigures failed = new FloorFigures(
                LARGE.size(), Optional.of("exit code 3"), FloorFigures.Medians.NONE, OptionalLong.empty(), List.of());

        assertThat(widths(drawn(SMALL, failed), "ours")).hasSize(1);
        assertThat(widths(drawn(failed), "ours")).isEmpty();
    }

    private static FloorFigures figures(long sessions, double scan, double write, double ours) {
        return new FloorFigures(
                Size.usual(sessions, "2g"),
                Optional.empty(),
                new FloorFigures.Medians(scan, write, write, ours),
                OptionalLong.empty(),
                List.of());
    }

    private static Document drawn(FloorFigures... measured) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(Picture.of(List.of(measured), "2 cores & <more>"))));
    }

    /** Returns the widths of the bars, without the squares of the legend. */
    private static List<Double> widths(Document picture, String style) {
        NodeList bars = picture.getElementsByTagName("rect");
        return IntStream.range(0, bars.getLength())
                .mapToObj(number -> (Element) bars.item(number))
                .filter(bar -> bar.getAttribute("class").equals(style)
                        && !bar.getAttribute("height").equals("14"))
                .map(bar -> Double.valueOf(bar.getAttribute("width")))
                .toList();
    }
}
