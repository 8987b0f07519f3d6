package dev.tributary.cli.option;

import dev.tributary.core.facts.DayZone;
import dev.tributary.core.journey.option.Boundary;
import dev.tributary.core.report.DateBasis;
import dev.tributary.settings.SettingValues;
import dev.tributary.settings.TimeZones;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Options mean what settings of the same name mean. */
public final class Converters {
    private Converters() {}

    /** Has all commands of a line read their options so. */
    public static void register(CommandLine line) {
        line.registerConverter(BigDecimal.class, reading(SettingValues::amount))
                .registerConverter(
                        Double.class, reading(text -> SettingValues.amount(text).doubleValue()))
                .registerConverter(
                        double.class, reading(text -> SettingValues.amount(text).doubleValue()))
                .registerConverter(LocalDate.class, reading(SettingValues::day))
                .registerConverter(DayZone.class, reading(TimeZones::of))
                .registerConverter(Locale.class, Locale::forLanguageTag)
                .registerConverter(Duration.class, reading(SettingValues::lookback))
                .registerConverter(Boundary.class, reading(SettingValues::boundary))
                .registerConverter(DateBasis.class, reading(SettingValues::dateBasis));
    }

    private static <T> ITypeConverter<T> reading(Function<String, T> read) {
        return text -> {
            try {
                return read.apply(text);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(String.valueOf(e.getMessage()));
            }
        };
    }
}
