package dev.tributary.cli.option;

import dev.tributary.core.report.DateBasis;
import dev.tributary.core.text.Shown;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the basis of a report by its label. */
public final class DateBasisConverter implements ITypeConverter<DateBasis> {
    @Override
    public DateBasis convert(String text) {
        return DateBasis.of(text)
                .orElseThrow(() -> new TypeConversionException(Shown.quoted(text) + " is neither accrual nor cash"));
    }
}
