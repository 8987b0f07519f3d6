package dev.tributary.spark.ship;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * What an optional holds, for the bytes of a value.
 *
 * @param kind which class of optionals it is
 * @param held nothing, or one object
 */
record OptionalForm(Kind kind, List<Object> held) implements Serializable {
    /** The classes of optionals. */
    enum Kind {
        OBJECT,
        INT,
        LONG,
        DOUBLE
    }

    static boolean is(Object value) {
        return value instanceof Optional
                || value instanceof OptionalInt
                || value instanceof OptionalLong
                || value instanceof OptionalDouble;
    }

    static OptionalForm of(Object optional) {
        if (optional instanceof OptionalInt number) {
            return new OptionalForm(Kind.INT, number.isPresent() ? List.<Object>of(number.getAsInt()) : List.of());
        }
        if (optional instanceof OptionalLong number) {
            return new OptionalForm(Kind.LONG, number.isPresent() ? List.<Object>of(number.getAsLong()) : List.of());
        }
        if (optional instanceof OptionalDouble number) {
            return new OptionalForm(
                    Kind.DOUBLE, number.isPresent() ? List.<Object>of(number.getAsDouble()) : List.of());
        }
        return new OptionalForm(
                Kind.OBJECT,
                ((Optional<?>) optional).<List<Object>>map(List::of).orElse(List.of()));
    }

    private Object readResolve() {
        boolean none = held.isEmpty();
        return switch (kind) {
            case OBJECT -> none ? Optional.empty() : Optional.of(held.get(0));
            case INT -> none ? OptionalInt.empty() : OptionalInt.of((Integer) held.get(0));
            case LONG -> none ? OptionalLong.empty() : OptionalLong.of((Long) held.get(0));
            case DOUBLE -> none ? OptionalDouble.empty() : OptionalDouble.of((Double) held.get(0));
        };
    }
}
