package dev.tributary.core.intake.moment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.core.column.Utf8;
import dev.tributary.core.intake.mapping.MomentForm;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The form of a column is found from its values, and what they leave open is not guessed. */
class FormFinderTest {
    private static FormFinder.Found found(String... values) {
        FormFinder finder = new FormFinder();
        for (String value : values) {
            finder.text(value);
        }
        return finder.found();
    }

    @ParameterizedTest
    @CsvSource({
        "2024-03-01T10:00:00Z, iso, true",
        "2024-03-01, iso, false",
        "2024/3/1 9:05, iso, true",
        "20240301, compact, false",
        "20240301T101500Z, compact, true",
        "20240301101500, compact, true",
        "1709287200, epoch_s, true",
        "1709287200.25, epoch_s, true",
        "1709287200123, epoch_ms, true",
        "1709287200123456, epoch_us, true",
        "1709287200123456789, epoch_ns, true",
        "2460370.91, julian_day, true",
        "25/12/2024, day_first, false",
        "25.12.2024 10:00, day_first, true",
        "12-25-2024, month_first, false",
    })
    void aFormIsFoundFromOneValueThatOnlyItCanHave(String value, String form, boolean clock) {
        assertThat(found("", " ", value))
                .isEqualTo(new FormFinder.Found.Form(MomentForm.of(form).orElseThrow(), clock));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024-03-01",
                "2024-02-30",
                "2024-03-01 10:00:00",
                "2024-03-01T10:00:00.5Z",
                "2024-03-01x10:00:00",
                "2024-03-01Z",
                "2024-03-01 ",
                "10:00:00",
                "20240301",
                "03/04/2024",
                "1709287200",
                "",
                "soon"
            })
    void theUsualTextsAreRecognisedInTheSameWay(String text) {
        FormFinder usual = new FormFinder();
        byte[] bytes = ("9" + text + "9").getBytes(StandardCharsets.UTF_8);
        usual.text(new Utf8().set(bytes, 1, bytes.length - 2));
        assertThat(usual.found()).isEqualTo(found(text));
    }

    @Test
    void numbersAreReadLikeTheirTexts() {
        FormFinder finder = new FormFinder();
        finder.number(1709287200123d);
        finder.number(1709287200124d);
        assertThat(finder.found()).isEqualTo(new FormFinder.Found.Form(MomentForm.EPOCH_MILLIS, true));
    }

    @Test
    void dayAndMonthAreNeverGuessed() {
        assertThat(found("03/04/2024", "04.05.2024")).isEqualTo(new FormFinder.Found.Undecided("03/04/2024"));
        assertThat(found("03/04/2024", "13/04/2024")).isEqualTo(new FormFinder.Found.Form(MomentForm.DAY_FIRST, false));
        assertThat(found("03/04/2024", "04/13/2024 1:00 PM"))
                .isEqualTo(new FormFinder.Found.Form(MomentForm.MONTH_FIRST, true));
        assertThat(found("13/04/2024", "04/13/2024")).isEqualTo(new FormFinder.Found.Both("13/04/2024", "04/13/2024"));
    }

    @Test
    void theFormOfMostValuesCountsAndOneOfNoneIsUnknown() {
        assertThat(found("2024-03-01", "1709287200", "2024-03-02"))
                .isEqualTo(new FormFinder.Found.Form(MomentForm.ISO, true));
        assertThat(found("soon", "", "99/99/2024", "12345")).isEqualTo(new FormFinder.Found.Unknown());
    }

    @Test
    void itIsSureOnceManyValuesHaveAFormThatLeavesNothingOpen() {
        FormFinder finder = new FormFinder();
        for (int row = 0; row < 2000; row++) {
            finder.text("03/04/2024");
        }
        assertThat(finder.isSure()).isFalse();
        finder.text("25/04/2024");
        assertThat(finder.isSure()).isTrue();
    }

    @Test
    void aColumnOfTimesOfDayIsNotReadToItsEnd() {
        FormFinder finder = new FormFinder();
        for (int row = 0; row < 1000; row++) {
            assertThat(finder.isSure()).isFalse();
            finder.text("10:00:00");
        }
        assertThat(finder.isSure()).isTrue();
    }
}
