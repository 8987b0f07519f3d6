package dev.tributary.core.intake.moment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.core.column.Utf8;
import dev.tributary.core.facts.Days;
import java.nio.charset.StandardCharsets;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Days and times, as texts inside larger byte arrays. */
class MomentParserTest {
    private final MomentParser moments = new MomentParser();

    private static Utf8 inside(String text) {
        byte[] bytes = ("9" + text + "9").getBytes(StandardCharsets.UTF_8);
        return new Utf8().set(bytes, 1, bytes.length - 2);
    }

    @Test
    void everySecondOfADayIsRead() {
        for (int second = 0; second < 86_400; second += 7) {
            String time = "%02d:%02d:%02d".formatted(second / 3600, second / 60 % 60, second % 60);
            assertThat(moments.sinceMidnight(inside(time))).isEqualTo(second * 1000L);
        }
    }

    @ParameterizedTest
    @CsvSource({"13:01:28.5,500", "13:01:28.05,50", "13:01:28.123,123"})
    void fractionsAreRead(String time, long millis) {
        assertThat(moments.sinceMidnight(inside(time)))
                .isEqualTo(LocalTime.of(13, 1, 28).toSecondOfDay() * 1000L + millis);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "24:00:00",
                "23:60:00",
                "23:59:60",
                "9:00:00",
                "10:00",
                "10:00:0",
                "10-00:00",
                "10:00-00",
                "10:00:00Z",
                "10:00:00.",
                "10:00:00,5",
                "10:00:00.1234",
                "10:00:00.+1",
                "1é:00:00",
                "1/:00:00",
                "1::00:00",
                "-1:00:00",
                "00:00:00.-1",
                "٠١:00:00",
                ""
            })
    void whatIsNoTimeIsNone(String time) {
        assertThat(moments.sinceMidnight(inside(time))).isEqualTo(MomentParser.NONE);
    }

    /** Java's own parser decides whether a text is a time. */
    @Test
    void aTimeThatIsOneLetterOffIsReadAsStrictlyAsJavaDoes() {
        DateTimeFormatter strict = DateTimeFormatter.ofPattern("HH:mm:ss[.SSS][.SS][.S]", Locale.ROOT)
                .withResolverStyle(ResolverStyle.STRICT);
        Random random = new Random(9);
        for (int round = 0; round < 50_000; round++) {
            StringBuilder time = new StringBuilder(LocalTime.ofNanoOfDay(random.nextInt(86_400_000) * 1_000_000L)
                    .format(strict));
            time.setLength(12 - random.nextInt(6));
            if (random.nextBoolean()) {
                time.setCharAt(random.nextInt(time.length()), "0123456789:./ é".charAt(random.nextInt(15)));
            }
            long expected = MomentParser.NONE;
            try {
                expected = LocalTime.parse(time, strict).toNanoOfDay() / 1_000_000;
            } catch (DateTimeParseException none) {
                // Java does not accept it.
            }
            assertThat(moments.sinceMidnight(inside(time.toString())))
                    .as(time.toString())
                    .isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2023-02-29", "2023-9-1", "23-09-01", "2023/09/01", "+2023-09-1", "2023-09-01T"})
    void whatIsNoDayIsNone(String date) {
        assertThat(moments.startOfDay(inside(date))).isEqualTo(MomentParser.NONE);
        assertThat(moments.startOfDay(inside("2024-02-29"))).isEqualTo(19_782 * Days.MILLIS);
    }
}
