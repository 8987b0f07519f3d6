package dev.tributary.core.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class DateWindowTest {
    private static final LocalDate FIRST = LocalDate.of(2023, 9, 1);
    private static final LocalDate LAST = LocalDate.of(2023, 9, 3);

    private static final DateWindow ONE_DAY = new DateWindow(Optional.of(FIRST), Optional.of(FIRST));

    @Test
    void aWindowHoldsBothItsEnds() {
        DateWindow window = new DateWindow(Optional.of(FIRST), Optional.of(LAST));

        assertThat(List.of(FIRST.minusDays(1), FIRST, FIRST.plusDays(1), LAST, LAST.plusDays(1)))
                .filteredOn(window::contains)
                .containsExactly(FIRST, FIRST.plusDays(1), LAST);
        assertThat(window.isAll()).isFalse();
        assertThat(window).hasToString("2023-09-01 to 2023-09-03");
    }

    @Test
    void anOpenEndReachesAsFarAsTheData() {
        DateWindow since = new DateWindow(Optional.of(FIRST), Optional.empty());
        DateWindow until = new DateWindow(Optional.empty(), Optional.of(LAST));

        assertThat(since.contains(LocalDate.MAX)).isTrue();
        assertThat(since.contains(FIRST.minusDays(1))).isFalse();
        assertThat(until.contains(LocalDate.MIN)).isTrue();
        assertThat(until.contains(LAST.plusDays(1))).isFalse();
        assertThat(since).hasToString("2023-09-01 to the last day");
        assertThat(until).hasToString("the first day to 2023-09-03");
        assertThat(DateWindow.ALL).hasToString("all days");
        assertThat(DateWindow.ALL.contains(FIRST)).isTrue();
    }

    @Test
    void aWindowThatEndsBeforeItBeginsIsRefused() {
        assertThatThrownBy(() -> new DateWindow(Optional.of(LAST), Optional.of(FIRST)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the window ends (2023-09-01) before it begins (2023-09-03)");
        assertThat(new DateWindow(Optional.of(FIRST), Optional.of(FIRST)).contains(FIRST))
                .isTrue();
    }

    @Test
    void aWindowBeginsAndEndsAtTheMidnightOfItsZone() {
        DateWindow day =
                new DateWindow(Optional.of(FIRST), Optional.of(FIRST), DayZone.of(ZoneId.of("America/Chicago")));
        long midnight = Instant.parse("2023-09-01T05:00:00Z").toEpochMilli();

        assertThat(day.contains(midnight - 1)).isFalse();
        assertThat(day.contains(midnight)).isTrue();
        assertThat(day.contains(midnight + Days.MILLIS - 1)).isTrue();
        assertThat(day.contains(midnight + Days.MILLIS)).isFalse();
        assertThat(day.contains(new Conversion(0, "c", 0, midnight, 1))).isTrue();
        assertThat(day).hasToString("2023-09-01 to 2023-09-01, America/Chicago").isNotEqualTo(ONE_DAY);
    }

    @Test
    void channelDaysAreOrderedByChannelThenByDay() {
        ChannelDay early = new ChannelDay("Email", FIRST);
        ChannelDay late = new ChannelDay("Email", LAST);
        ChannelDay wide = new ChannelDay("＝", FIRST);
        ChannelDay emoji = new ChannelDay("😀", FIRST);
        ChannelDay lower = new ChannelDay("a", FIRST);

        assertThat(new TreeSet<>(List.of(emoji, late, wide, lower, early)))
                .containsExactly(early, late, lower, wide, emoji);
    }
}
