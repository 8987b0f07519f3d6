package dev.tributary.cli.option;

import dev.tributary.core.text.PlainNumber;
import dev.tributary.core.text.Shown;
import java.math.BigDecimal;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Reads an amount, or another number with decimals: plain digits, so that it is what everybody reads, and not so large or so
 * small that what is counted with it has thousands of them.
 */
public final class AmountConverter implements ITypeConverter<BigDecimal> {
    private static final BigDecimal MOST = new BigDecimal("1e15");
    private static final int MOST_DECIMALS = 15;

    @Override
    public BigDecimal convert(String text) {
        return PlainNumber.of(text.strip())
                .filter(number -> number.abs().compareTo(MOST) <= 0)
                .filter(number ->
                        number.signum() == 0 || number.stripTrailingZeros().scale() <= MOST_DECIMALS)
                .map(number -> number.signum() == 0 ? BigDecimal.ZERO : number)
                .orElseThrow(() -> new TypeConversionException(Shown.quoted(text)
                        + " is no number such as 12 or 0.05, of up to 1e15 and with up to " + MOST_DECIMALS
                        + " decimals"));
    }
}
