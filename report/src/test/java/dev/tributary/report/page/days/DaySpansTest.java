package dev.tributary.report.page.days;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.core.report.Metrics;
import dev.tributary.pipeline.page.Period;
import dev.tributary.report.page.MadePage;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DaySpansTest {
    private static Period period(int days) {
        return new MadePage()
                .days(days)
                .channel("Email", "300", "30", "900", 0.2)
                .channel("Search", "100", "10", "100", 0.2)
                .onEveryDay()
                .page()
                .period();
    }

    @ParameterizedTest
    @CsvSource({"1, 1, 1", "3, 1, 3", "92, 1, 92", "93, 7, 14", "400, 7, 58", "640, 7, 92", "641, 28, 23"})
    void aLongPeriodHasLongerSpans(int days, int length, int spans) {
        DaySpans divided = DaySpans.of(period(days));
        assertThat(divided.length()).isEqualTo(length);
        assertThat(divided.spans()).hasSize(spans);
        assertThat(divided.spans().stream().mapToInt(DaySpan::days).sum()).isEqualTo(days);
    }

    @Test
    void onlyTheFirstSpanIsShorter() {
        DaySpans spans = DaySpans.of(period(100));
        assertThat(spans.spans().get(0)).isEqualTo(new DaySpan(LocalDate.of(2025, 6, 1), LocalDate.of(2025, 6, 2)));
        assertThat(spans.spans().subList(1, 15)).allMatch(span -> span.days() == 7);
        assertThat(spans.spans().get(14).last()).isEqualTo(LocalDate.of(2025, 9, 8));
    }

    @ParameterizedTest
    @CsvSource({"30", "100", "700"})
    void allSpansTogetherHaveTheSumsOfAllDays(int days) {
        Period period = period(days);
        SpanSums sums = SpanSums.of(period);
        BigDecimal revenue =
                period.days().values().stream().map(Metrics::revenue).reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(sums.all().stream().map(Metrics::revenue).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(revenue);
        assertThat(sums.channel("Email").stream()
                        .map(Metrics::cost)
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .add(sums.channel("Search").stream()
                                .map(Metrics::cost)
                                .reduce(BigDecimal.ZERO, BigDecimal::add)))
                .isEqualByComparingTo(sums.all().stream().map(Metrics::cost).reduce(BigDecimal.ZERO, BigDecimal::add));
    }
}
