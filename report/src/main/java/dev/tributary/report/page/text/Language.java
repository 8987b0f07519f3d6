package dev.tributary.report.page.text;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import dev.tributary.core.text.Shown;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The shape of numbers and dates in a language. Tables of our own: those of Java change with its version, and the same
 * report must have the same bytes.
 */
enum Language {
    EN(
            ',',
            '.',
            "",
            "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec",
            "January February March April May June July August September October November December"),
    DE(
            '.',
            ',',
            ".",
            "Jan. Feb. März Apr. Mai Juni Juli Aug. Sept. Okt. Nov. Dez.",
            "Januar Februar März April Mai Juni Juli August September Oktober November Dezember"),
    FR(
            '\u202f',
            ',',
            "",
            "janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc.",
            "janvier février mars avril mai juin juillet août septembre octobre novembre décembre"),
    ES(
            '.',
            ',',
            "",
            "ene. feb. mar. abr. may. jun. jul. ago. sept. oct. nov. dic.",
            "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre"),
    IT(
            '.',
            ',',
            "",
            "gen feb mar apr mag giu lug ago set ott nov dic",
            "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre"),
    NL(
            '.',
            ',',
            "",
            "jan. feb. mrt. apr. mei jun. jul. aug. sep. okt. nov. dec.",
            "januari februari maart april mei juni juli augustus september oktober november december");

    private final char group;
    private final char decimal;
    private final String afterDay;
    private final String shortMonths;
    private final String months;

    Language(char group, char decimal, String afterDay, String shortMonths, String months) {
        this.group = group;
        this.decimal = decimal;
        this.afterDay = afterDay;
        this.shortMonths = shortMonths;
        this.months = months;
    }

    /** @throws TributaryException USAGE for a language that is not here */
    static Language of(Locale locale) {
        return Arrays.stream(values())
                .filter(known -> known.name().equalsIgnoreCase(locale.getLanguage()))
                .findFirst()
                .orElseThrow(() -> new TributaryException(
                        ProblemKind.USAGE,
                        "The page cannot be written with the numbers and dates of "
                                + Shown.quoted(locale.toLanguageTag()) + ".",
                        "Give --locale one of "
                                + Arrays.stream(values())
                                        .map(known -> known.name().toLowerCase(Locale.ROOT))
                                        .collect(Collectors.joining(", "))
                                + "."));
    }

    char group() {
        return group;
    }

    char decimal() {
        return decimal;
    }

    /** What stands behind the number of a day. */
    String afterDay() {
        return afterDay;
    }

    String shortMonth(int number) {
        return word(shortMonths, number);
    }

    String month(int number) {
        return word(months, number);
    }

    private static String word(String words, int number) {
        return List.of(words.split(" ", -1)).get(number - 1);
    }
}
