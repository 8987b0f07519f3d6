package dev.tributary.store.sqlite.table;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import dev.tributary.core.attribution.CreditedJourney;
import dev.tributary.core.text.Shown;
import java.util.Arrays;
import java.util.Optional;

/**
 * The JSON of the column {@code phases} of {@code tributary_journey}: one array for each session, to as many
 * decimals as {@link CreditedJourney#kept} keeps. All digits of a double would take twice the space and, with long
 * journeys, a sixth of the time of a run.
 */
final class PhasesJson {
    private static final int DECIMALS = 9;
    private static final int ONE = CreditedJourney.PHASE_UNITS;

    /**
     * The length of a number: the digit before the point, the point, the decimals, and a comma or bracket on either
     * side.
     */
    private static final int LONGEST = DECIMALS + 4;

    private final byte[] bytes;
    private int end;

    private PhasesJson(int numbers) {
        this.bytes = new byte[numbers * LONGEST + 2];
    }

    /**
     * Returns the text, UTF-8.
     *
     * @param phases the three phases of each session, each 0 to 1
     */
    static byte[] of(double[] phases) {
        PhasesJson json = new PhasesJson(phases.length);
        for (int at = 0; at < phases.length; at++) {
            json.add(at == 0 ? '[' : ',');
            if (at % CreditedJourney.PHASES == 0) {
                json.add('[');
            }
            json.number(phases[at]);
            if (at % CreditedJourney.PHASES == CreditedJourney.PHASES - 1) {
                json.add(']');
            }
        }
        json.add(']');
        return Arrays.copyOf(json.bytes, json.end);
    }

    /**
     * Reads such a text, or one that SQLite has made.
     *
     * @param sessions how many there are
     * @return their phases, one after another; 0 without a text
     * @throws TributaryException STORAGE when there are not as many numbers, or one is none
     */
    static double[] read(Optional<String> text, int sessions) {
        double[] phases = new double[sessions * CreditedJourney.PHASES];
        if (text.isPresent()) {
            int at = 0;
            String json = text.get();
            for (int from = 0; from < json.length(); from++) {
                if (!isBetween(json.charAt(from))) {
                    int to = from + 1;
                    while (to < json.length() && !isBetween(json.charAt(to))) {
                        to++;
                    }
                    if (at == phases.length) {
                        throw damaged(json);
                    }
                    phases[at++] = number(json.substring(from, to), json);
                    from = to;
                }
            }
            if (at < phases.length) {
                throw damaged(json);
            }
        }
        return phases;
    }

    private static boolean isBetween(char next) {
        return next == '[' || next == ']' || next == ',' || next == ' ';
    }

    private static double number(String number, String text) {
        try {
            double phase = Double.parseDouble(number);
            if (phase >= 0 && phase <= 1) {
                return phase;
            }
        } catch (NumberFormatException e) {
            throw damaged(text);
        }
        throw damaged(text);
    }

    private static TributaryException damaged(String text) {
        return new TributaryException(
                ProblemKind.STORAGE,
                "The results hold the phases " + Shown.quoted(text) + ", which are not those of a journey's sessions.",
                "Restore the results from a backup, or run 'tributary attribute' again.");
    }

    private void number(double share) {
        long units = Math.round(share * ONE);
        if (units < 0 || units > ONE) {
            throw new IllegalArgumentException("a share lies between 0 and 1: " + share);
        }
        int digits = DECIMALS;
        int rest = (int) units % ONE;
        while (digits > 1 && rest % 10 == 0) {
            rest /= 10;
            digits--;
        }
        add(units == ONE ? '1' : '0');
        add('.');
        for (int digit = digits - 1; digit >= 0; digit--) {
            bytes[end + digit] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        end += digits;
    }

    private void add(char ascii) {
        bytes[end++] = (byte) ascii;
    }
}
