package dev.tributary.cli.option;

import dev.tributary.core.journey.option.Boundary;
import dev.tributary.core.text.Shown;
import java.util.Arrays;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a boundary by its name in small letters. */
public final class BoundaryConverter implements ITypeConverter<Boundary> {
    @Override
    public Boundary convert(String text) {
        return Arrays.stream(Boundary.values())
                .filter(boundary -> boundary.name().toLowerCase(Locale.ROOT).equals(text))
                .findFirst()
                .orElseThrow(
                        () -> new TypeConversionException(Shown.quoted(text) + " is neither strict nor inclusive"));
    }
}
