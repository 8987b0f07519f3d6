package dev.tributary.core.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DayZoneTest {
    private static final long HOUR = 3_600_000;

    @Test
    void aDayOfUtcBeginsAtMidnightBeforeTheEpochToo() {
        assertThat(DayZone.UTC.of(0)).isEqualTo("1970-01-01");
        assertThat(DayZone.UTC.of(Days.MILLIS - 1)).isEqualTo("1970-01-01");
        assertThat(DayZone.UTC.of(Days.MILLIS)).isEqualTo("1970-01-02");
        assertThat(DayZone.UTC.of(-1)).isEqualTo("1969-12-31");
        assertThat(DayZone.UTC.of(-Days.MILLIS)).isEqualTo("1969-12-31");
        assertThat(DayZone.UTC.of(-Days.MILLIS - 1)).isEqualTo("1969-12-30");
    }

    @ParameterizedTest
    @CsvSource({
        "Europe/Berlin, 2024-03-31, 23",
        "Europe/Berlin, 2024-10-27, 25",
        "Europe/Berlin, 2024-07-01, 24",
        "America/Chicago, 2026-03-08, 23",
        "America/Chicago, 2026-11-01, 25",
        "Asia/Kolkata, 2024-03-31, 24",
        // Half an hour of summer time.
        "Australia/Lord_Howe, 2024-04-07, 24.5",
        "Australia/Lord_Howe, 2024-10-06, 23.5",
        // Midnight does not exist.
        "America/Sao_Paulo, 2018-11-04, 23",
        "Africa/Cairo, 2024-04-26, 23",
        // 23:00 exists twice.
        "America/Sao_Paulo, 2019-02-16, 25",
        // The whole day does not exist.
        "Pacific/Apia, 2011-12-30, 0",
        // Rules reach further than known changes, and further than any table of them.
        "Europe/Berlin, 2099-03-29, 23",
        "Europe/Berlin, 2150-03-29, 23",
    })
    void aDayHasTheHoursThatItsZoneGivesIt(String zone, LocalDate day, double hours) {
        DayZone days = DayZone.of(ZoneId.of(zone));
        long before = day.minusDays(2).toEpochDay() * Days.MILLIS;

        long minutes = LongStream.iterate(before, millis -> millis + HOUR / 60)
                .limit(5 * 24 * 60)
                .filter(millis -> days.of(millis).equals(day))
                .count();

        assertThat(minutes / 60.0).isEqualTo(hours);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Europe/Berlin",
                "Europe/London",
                "Europe/Amsterdam",
                "America/Chicago",
                "America/New_York",
                "America/Sao_Paulo",
                "America/St_Johns",
                "America/Havana",
                "Africa/Cairo",
                "Africa/Casablanca",
                "Asia/Kolkata",
                "Asia/Kathmandu",
                "Asia/Tokyo",
                "Asia/Tehran",
                "Australia/Lord_Howe",
                "Pacific/Apia",
                "Pacific/Chatham",
                "Antarctica/Troll",
                "UTC",
                "GMT",
                "+02:00",
                "-09:30",
                "UTC+14",
            })
    void everyMomentHasTheDayOfTheCalendar(String name) {
        ZoneId zone = ZoneId.of(name);
        DayZone days = DayZone.of(zone);
        Random random = new Random(7);

        LongStream moments = LongStream.concat(
                random.longs(20_000, millis("1700-01-01"), millis("2400-01-01")),
                LongStream.concat(
                        random.longs(20_000, millis("1990-01-01"), millis("2040-01-01")), aroundChanges(zone)));

        moments.forEach(millis -> {
            LocalDate expected = Instant.ofEpochMilli(millis).atZone(zone).toLocalDate();
            assertThat(days.of(millis))
                    .as("%s in %s", Instant.ofEpochMilli(millis), zone)
                    .isEqualTo(expected);
            assertThat(days.number(millis)).isEqualTo(expected.toEpochDay());
        });
    }

    private static LongStream aroundChanges(ZoneId zone) {
        ZoneRules rules = zone.getRules();
        return LongStream.concat(
                        rules.getTransitions().stream().mapToLong(ZoneOffsetTransition::toEpochSecond),
                        LongStream.rangeClosed(1970, 2120)
                                .mapToObj(year -> rules.nextTransition(Instant.ofEpochMilli(millis(year + "-02-01"))))
                                .filter(change -> change != null)
                                .mapToLong(ZoneOffsetTransition::toEpochSecond))
                .flatMap(second -> LongStream.of(-1, 0, 1, HOUR, -HOUR).map(by -> second * 1000 + by));
    }

    private static long millis(String day) {
        return LocalDate.parse(day).toEpochDay() * Days.MILLIS;
    }

    @Test
    void aZoneThatNeverDiffersFromUtcIsUtc() {
        assertThat(DayZone.of(ZoneId.of("Z"))).isEqualTo(DayZone.UTC).hasToString("UTC");
        assertThat(DayZone.of(ZoneId.of("Etc/UTC"))).isSameAs(DayZone.UTC);
        assertThat(DayZone.of(ZoneId.of("GMT"))).isSameAs(DayZone.UTC);
        assertThat(DayZone.of(ZoneId.of("+00:00")).isUtc()).isTrue();
        assertThat(DayZone.of(ZoneId.of("Europe/London")).isUtc()).isFalse();
    }

    @Test
    void zonesAreTheSameByTheirNames() {
        DayZone berlin = DayZone.of(ZoneId.of("Europe/Berlin"));

        assertThat(berlin)
                .isEqualTo(DayZone.of(ZoneId.of("Europe/Berlin")))
                .hasSameHashCodeAs(DayZone.of(ZoneId.of("Europe/Berlin")))
                .isNotEqualTo(DayZone.of(ZoneId.of("Europe/Paris")))
                .isNotEqualTo(DayZone.UTC)
                .hasToString("Europe/Berlin");
        assertThat(DayZone.of(ZoneId.of("UTC+2")))
                .isEqualTo(DayZone.of(ZoneId.of("+02:00")))
                .hasToString("+02:00");
        assertThat(berlin.zone()).isEqualTo(ZoneId.of("Europe/Berlin"));
    }
}
