package dev.tributary.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** A head of the channels' table sorts by its column, within the paid channels and within the others. */
@InABrowser
class SortingTest {
    private static final String BODIES = "return [...document.querySelectorAll('#channels tbody')].map(group =>"
            + " [...group.rows].filter(row => !row.classList.contains('group')).map(row => row.cells[%d]%s))";

    private Sheet sheet;

    @BeforeEach
    void aPage(Browser browser) {
        sheet = browser.open(MadePages.demo().page());
    }

    private List<List<String>> column(int column, String what) {
        List<?> groups = (List<?>) Objects.requireNonNull(sheet.script(BODIES.formatted(column, what)));
        return groups.stream()
                .map(group -> ((List<?>) group).stream().map(String::valueOf).toList())
                .toList();
    }

    private List<List<Double>> values(int column) {
        return column(column, ".dataset.v").stream()
                .map(group -> group.stream()
                        .filter(value -> !value.isEmpty())
                        .map(Double::valueOf)
                        .toList())
                .toList();
    }

    private static <T extends Comparable<T>> void assertSorted(List<List<T>> groups, Comparator<T> order) {
        assertThat(groups)
                .hasSize(2)
                .allSatisfy(group -> assertThat(group).hasSizeGreaterThan(1).isSortedAccordingTo(order));
    }

    private String sorted() {
        return sheet.text("return document.querySelector('#sorted').textContent");
    }

    private List<String> heads() {
        return sheet.texts("return [...document.querySelectorAll('#channels thead th')]"
                + ".map(head => head.getAttribute('aria-sort') ?? '')");
    }

    private static String head(int column) {
        return "#channels thead th:nth-child(" + column + ") button";
    }

    @Test
    void atFirstPaidChannelsAreSortedBySpendAndTheOthersByRevenue() {
        assertThat(heads()).containsOnly("");
        assertThat(values(1).get(0)).hasSizeGreaterThan(1).isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(values(3).get(1)).hasSizeGreaterThan(1).isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(sorted()).isEmpty();
    }

    @Test
    void aClickOnAHeadSortsDownAndAnotherUp() {
        for (int column = 2; column <= heads().size(); column++) {
            sheet.click(head(column));
            assertSorted(values(column - 1), Comparator.reverseOrder());
            assertThat(heads().get(column - 1)).isEqualTo("descending");
            assertThat(sorted()).startsWith("Sorted by ").endsWith("descending");
            sheet.click(head(column));
            assertSorted(values(column - 1), Comparator.naturalOrder());
            assertThat(heads().get(column - 1)).isEqualTo("ascending");
            assertThat(heads()).filteredOn(sort -> !sort.isEmpty()).hasSize(1);
            assertThat(sorted()).startsWith("Sorted by ").endsWith("ascending");
        }
    }

    @Test
    void namesAreSortedFromAToZFirst() {
        sheet.click(head(1));
        assertSorted(column(0, ".textContent"), String.CASE_INSENSITIVE_ORDER);
        assertThat(heads()).startsWith("ascending");
        sheet.click(head(1));
        assertSorted(column(0, ".textContent"), String.CASE_INSENSITIVE_ORDER.reversed());
    }

    @Test
    void keysSortAsTheMouseDoes() {
        sheet.script("document.querySelector(arguments[0]).focus()", head(4));
        sheet.press(Keys.ENTER);
        assertSorted(values(3), Comparator.reverseOrder());
        sheet.press(Keys.SPACE);
        assertSorted(values(3), Comparator.naturalOrder());
        assertThat(sheet.text("return document.activeElement.textContent"))
                .isEqualTo(sheet.text("return document.querySelector(arguments[0]).textContent", head(4)));
    }

    @Test
    void groupsKeepTheirChannelsTheirHeadsAndTheirSums() {
        List<List<String>> before = column(0, ".textContent");
        String sums = sheet.text("return document.querySelector('#channels tfoot').textContent");
        sheet.click(head(6));
        List<List<String>> after = column(0, ".textContent");
        assertThat(after).isNotEqualTo(before);
        for (int group = 0; group < before.size(); group++) {
            assertThat(new TreeSet<>(after.get(group))).isEqualTo(new TreeSet<>(before.get(group)));
        }
        assertThat(sheet.texts("return [...document.querySelectorAll('#channels tbody')]"
                        + ".map(group => group.rows[0].className)"))
                .allMatch(name -> name.contains("group"));
        assertThat(sheet.text("return document.querySelector('#channels tfoot').textContent"))
                .isEqualTo(sums);
    }

    @Test
    void aRowKeepsItsFigures() {
        String rows = "return [...document.querySelectorAll('#channels tbody tr')].map(row => row.textContent)";
        List<String> before = new ArrayList<>(sheet.texts(rows));
        sheet.click(head(3));
        assertThat(sheet.texts(rows)).containsExactlyInAnyOrderElementsOf(before);
    }

    @Test
    void whatHasNoFigureIsLastInBothDirections(Browser browser) {
        sheet = browser.open(MadePages.tiny().page());
        for (int column = 2; column <= heads().size(); column++) {
            for (int click = 0; click < 2; click++) {
                sheet.click(head(column));
                for (List<String> group : column(column - 1, ".dataset.v")) {
                    assertThat(group.stream()
                                    .map(value -> value.isEmpty() || value.equals("null"))
                                    .toList())
                            .isSorted();
                }
            }
        }
        assertThat(sheet.console()).isEmpty();
    }
}
