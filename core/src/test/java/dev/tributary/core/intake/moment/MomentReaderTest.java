package dev.tributary.core.intake.moment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.core.column.Utf8;
import dev.tributary.core.intake.Field;
import dev.tributary.core.intake.mapping.MomentForm;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Times of every form, on clocks of every zone. */
class MomentReaderTest {
    private final ClockTally tally = new ClockTally();

    private MomentReader in(String zone) {
        return new MomentReader(ZoneId.of(zone), tally);
    }

    private String read(String text, MomentForm form, String zone) {
        return MomentReader.text(text, form)
                .filter(MomentReader.Part::hasDay)
                .map(part -> Instant.ofEpochMilli(in(zone).millis(part)).toString())
                .orElse("none");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2024-03-01T10:00:00Z|2024-03-01T10:00:00Z",
                "2024-03-01 10:00:00|2024-03-01T10:00:00Z",
                "2024-03-01t10:00:00z|2024-03-01T10:00:00Z",
                "2024-03-01T10:00|2024-03-01T10:00:00Z",
                "2024-3-1 9:05|2024-03-01T09:05:00Z",
                "2024/03/01 9:05:07|2024-03-01T09:05:07Z",
                "2024-03-01|2024-03-01T00:00:00Z",
                "2024-03-01 00:00:00|2024-03-01T00:00:00Z",
                "2024-03-01 10:00:00.000000|2024-03-01T10:00:00Z",
                "2024-03-01 10:00:00.123456789012|2024-03-01T10:00:00.123Z",
                "2024-03-01 10:00:00,5|2024-03-01T10:00:00.500Z",
                "2024-03-01T10:00:00+02:00|2024-03-01T08:00:00Z",
                "2024-03-01T10:00:00-0530|2024-03-01T15:30:00Z",
                "2024-03-01 10:00:00+00|2024-03-01T10:00:00Z",
                "2024-03-01 10:00:00 UTC|2024-03-01T10:00:00Z",
                "2024-03-01 10:00:00.25 GMT|2024-03-01T10:00:00.250Z",
                "2024-03-01T10:00:00+01:00[Europe/Berlin]|2024-03-01T09:00:00Z",
                "2024-03-01 10:00 AM|2024-03-01T10:00:00Z",
                "2024-03-01 12:30:00 am|2024-03-01T00:30:00Z",
                "2024-03-01 12:30:00PM|2024-03-01T12:30:00Z",
                "2024-03-01 24:00:00|2024-03-02T00:00:00Z",
                "2024-12-31 23:59:60|2024-12-31T23:59:59Z",
                "2024-02-30 10:00:00|none",
                "2024-03-01 25:00:00|none",
                "2024-03-01 24:00:01|none",
                "2024-03-01 13:00 PM|none",
                "2024-03-01 10:00:00+19:00|none",
                "2024-03-01 at ten|none",
                "24-03-01|none",
                "03/01/2024|none",
                "10:00:00|none",
                "1709287200|none",
                "''|none",
            })
    void isoAndWhatItsWritersMakeOfIt(String text, String instant) {
        assertThat(read(text, MomentForm.ISO, "UTC")).isEqualTo(instant);
    }

    @ParameterizedTest
    @CsvSource({
        "20240301, compact, 2024-03-01T00:00:00Z",
        "20240301T101500Z, compact, 2024-03-01T10:15:00Z",
        "20240301101500, compact, 2024-03-01T10:15:00Z",
        "20240230, compact, none",
        "31/12/2024 10:15, day_first, 2024-12-31T10:15:00Z",
        "1.3.2024, day_first, 2024-03-01T00:00:00Z",
        "12-31-2024 01:00 PM, month_first, 2024-12-31T13:00:00Z",
        "31/12/2024, month_first, none",
        "1709287200, epoch_s, 2024-03-01T10:00:00Z",
        "1709287200.5, epoch_s, 2024-03-01T10:00:00.500Z",
        "1709287200.123, epoch_s, 2024-03-01T10:00:00.123Z",
        "1.7092872e9, epoch_s, 2024-03-01T10:00:00Z",
        "-86400, epoch_s, 1969-12-31T00:00:00Z",
        "1709287200123, epoch_ms, 2024-03-01T10:00:00.123Z",
        "1709287200123999, epoch_us, 2024-03-01T10:00:00.123Z",
        "1709287200123999999, epoch_ns, 2024-03-01T10:00:00.123Z",
        "2460370.5, julian_day, 2024-03-01T00:00:00Z",
        "2460370.916666667, julian_day, 2024-03-01T10:00:00Z",
        "1709287200123, epoch_s, none",
        "2460370.5x, julian_day, none",
    })
    void theOtherForms(String text, String form, String instant) {
        assertThat(read(text, MomentForm.of(form).orElseThrow(), "UTC")).isEqualTo(instant);
    }

    @Test
    void anHourThatTheClocksPassTwiceIsItsFirstPassingAndOneThatTheyLeaveOutIsMovedForward() {
        assertThat(read("2024-10-27 02:30:00", MomentForm.ISO, "Europe/Berlin")).isEqualTo("2024-10-27T00:30:00Z");
        assertThat(read("2024-03-31 02:30:00", MomentForm.ISO, "Europe/Berlin")).isEqualTo("2024-03-31T01:30:00Z");
        assertThat(tally.twice()).isEqualTo(1);
        assertThat(tally.never()).isEqualTo(1);
        assertThat(read("2024-10-27T02:30:00+01:00", MomentForm.ISO, "Europe/Berlin"))
                .as("an offset leaves nothing open")
                .isEqualTo("2024-10-27T01:30:00Z");
        assertThat(tally.twice()).isEqualTo(1);
        assertThat(read("2024-04-07 01:45:00", MomentForm.ISO, "Australia/Lord_Howe"))
                .as("half an hour")
                .isEqualTo("2024-04-06T14:45:00Z");
        assertThat(tally.twice()).isEqualTo(2);
    }

    /** Java's own rule for local times is the same. */
    @ParameterizedTest
    @ValueSource(strings = {"UTC", "Europe/Berlin", "America/Chicago", "Asia/Kolkata", "Australia/Lord_Howe", "+05:45"})
    void aTimeOnTheClocksOfAZoneIsTheTimeThatJavaTakesAndTheFastWayAgrees(String name) {
        ZoneId zone = ZoneId.of(name);
        UsualMoments usual = new UsualMoments(MomentColumns.of(Field.SESSION_TIMESTAMP, MomentForm.ISO, zone));
        UsualMoments two = new UsualMoments(new MomentColumns(
                Field.SESSION_DATE, MomentForm.ISO, Optional.of(Field.SESSION_TIME), MomentForm.ISO, zone));
        DateTimeFormatter format = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT);
        MomentReader reader = new MomentReader(zone, tally);
        Random random = new Random(16);
        int fast = 0;
        for (int round = 0; round < 20_000; round++) {
            // Half of them around the changes of 2024.
            long second = round % 2 == 0
                    ? 1_711_800_000L + random.nextInt(400_000)
                    : 1_600_000_000L + random.nextInt(200_000_000);
            LocalDateTime local = LocalDateTime.ofEpochSecond(second, 0, ZoneOffset.UTC);
            String text = local.format(format);
            long expected = ZonedDateTime.ofLocal(local, zone, null).toInstant().toEpochMilli();
            assertThat(reader.millis(MomentReader.text(text, MomentForm.ISO).orElseThrow()))
                    .as(text)
                    .isEqualTo(expected);
            for (long millis : List.of(
                    usual.of(utf8(text)),
                    usual.of(utf8(text.replace('T', ' '))),
                    two.of(utf8(text.substring(0, 10)), utf8(text.substring(11))))) {
                assertThat(millis).as(text).isIn(expected, MomentParser.NONE);
                fast += millis == expected ? 1 : 0;
            }
            assertThat(usual.of(utf8(text + "Z"))).isEqualTo(second * 1000);
            assertThat(usual.of(utf8(text + "+00")))
                    .as("as PostgreSQL writes it")
                    .isEqualTo(second * 1000);
            assertThat(usual.of(utf8(text + ".123999+00"))).isEqualTo(second * 1000 + 123);
        }
        assertThat(fast).as("most take the fast way").isGreaterThan(30_000);
    }

    @Test
    void theFastWayReadsEpochNumbersAndLeavesTheRest() {
        int fast = 0;
        for (MomentForm form : MomentForm.values()) {
            UsualMoments usual = new UsualMoments(MomentColumns.of(Field.SESSION_TIMESTAMP, form, ZoneOffset.UTC));
            for (String text : List.of(
                    "1709287200", "1709287200123", "1709287200123456", "-5", "1e9", "", "٣", "2460370.5", "20240301")) {
                long expected = MomentReader.text(text, form)
                        .filter(MomentReader.Part::hasDay)
                        .map(part -> in("UTC").millis(part))
                        .orElse(MomentParser.NONE);
                assertThat(usual.of(utf8(text))).as(form + " " + text).isIn(expected, MomentParser.NONE);
                fast += expected != MomentParser.NONE && usual.of(utf8(text)) == expected ? 1 : 0;
            }
            for (long number :
                    new long[] {1709287200L, 1709287200123L, 1709287200123456L, -5, 0, Long.MAX_VALUE, 20240301}) {
                long expected = MomentReader.whole(number, form)
                        .filter(MomentReader.Part::hasDay)
                        .map(part -> in("UTC").millis(part))
                        .orElse(MomentParser.NONE);
                assertThat(usual.of(number))
                        .as(form + " " + number)
                        .isEqualTo(form.isEpoch() ? expected : MomentParser.NONE);
            }
        }
        assertThat(fast).as("epoch numbers take the fast way").isGreaterThanOrEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024-03-01 10:00:00.123456",
                "2024-03-01 10:00:00.123456789+00",
                "2024-03-01 10:00:00.12345x",
                "2024-03-01 10:00:00.1234567890",
                "2024-03-01 10:00:00-05:00",
                "2024-03-01 10:00:00.123-05:00",
                "2024-03-01 10:00:00+0000",
                "2024-03-01 10:00:00.+00",
                "2024-03-01 +00",
                "infinity",
                "0000-00-00 00:00:00"
            })
    void theFastWayIsRightOrLeavesItToTheOther(String text) {
        UsualMoments usual =
                new UsualMoments(MomentColumns.of(Field.SESSION_TIMESTAMP, MomentForm.ISO, ZoneOffset.UTC));
        long expected = MomentReader.text(text, MomentForm.ISO)
                .filter(MomentReader.Part::hasDay)
                .map(part -> in("UTC").millis(part))
                .orElse(MomentParser.NONE);
        assertThat(usual.of(utf8(text))).isIn(expected, MomentParser.NONE);
    }

    private static Utf8 utf8(String text) {
        byte[] bytes = ("9" + text + "9").getBytes(StandardCharsets.UTF_8);
        return new Utf8().set(bytes, 1, bytes.length - 2);
    }

    @ParameterizedTest
    @CsvSource({
        "2024-03-01, 10:00:00, 2024-03-01T10:00:00Z",
        "2024-03-01 00:00:00, 10:00:00.000000, 2024-03-01T10:00:00Z",
        "2024-03-01T10:00:00Z, 10:00:00, 2024-03-01T10:00:00Z",
        "2024-03-01 10:00:00, 2024-03-01 10:00:00, 2024-03-01T10:00:00Z",
        "2024-03-01, 10:00:00+02:00, 2024-03-01T08:00:00Z",
        "2024-03-01, 1899-12-30 10:00:00, 2024-03-01T10:00:00Z",
        "2024-03-01, 24:00:00, 2024-03-02T00:00:00Z",
        "2024-03-01 09:00:00, 10:00:00, none",
        "2024-03-01, 2024-03-02 10:00:00, none",
    })
    void twoColumnsAreJoinedUnlessTheyContradictEachOther(String day, String clock, String instant) {
        long millis = in("UTC")
                .millis(
                        MomentReader.text(day, MomentForm.ISO).orElseThrow(),
                        MomentReader.text(clock, MomentForm.ISO).orElseThrow());
        assertThat(
                        millis == MomentParser.NONE
                                ? "none"
                                : Instant.ofEpochMilli(millis).toString())
                .isEqualTo(instant);
    }
}
