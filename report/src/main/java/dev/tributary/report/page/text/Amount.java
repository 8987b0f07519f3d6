package dev.tributary.report.page.text;

/**
 * An amount of money in two parts, since cents are shown in lighter ink.
 *
 * @param whole the whole part, with its sign
 * @param cents the decimal mark and two digits; empty if there are none to show
 */
public record Amount(String whole, String cents) {
    @Override
    public String toString() {
        return whole + cents;
    }
}
