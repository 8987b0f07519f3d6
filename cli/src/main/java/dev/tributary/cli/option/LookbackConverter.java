package dev.tributary.cli.option;

import dev.tributary.core.facts.Days;
import dev.tributary.core.journey.option.Reach;
import dev.tributary.core.text.Shown;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a number of days of 24 hours, which may have decimals; parts of a millisecond do not count. */
public final class LookbackConverter implements ITypeConverter<Duration> {
    private static final Pattern DAYS = Pattern.compile("[0-9]{1,7}(\\.[0-9]{1,12})?");
    private static final BigDecimal MOST = BigDecimal.valueOf(Reach.MOST.toDays());

    @Override
    public Duration convert(String text) {
        return Optional.of(text.strip())
                .filter(number -> DAYS.matcher(number).matches())
                .map(BigDecimal::new)
                .filter(days -> days.signum() > 0 && days.compareTo(MOST) <= 0)
                .map(days -> Duration.ofMillis(
                        days.multiply(BigDecimal.valueOf(Days.MILLIS)).longValue()))
                .orElseThrow(() -> new TypeConversionException(Shown.quoted(text)
                        + " is no number of days above 0 and up to " + MOST + ", such as 30 or 0.5"));
    }
}
