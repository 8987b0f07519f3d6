package dev.tributary.core.type;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A value for each conversion type, with a default. Immutable.
 *
 * @param usual the value of types without one of their own; may be empty
 * @param byType the other values, by the type's name
 */
public record PerType<T>(Optional<T> usual, Map<String, T> byType) {
    public PerType {
        byType = Map.copyOf(byType);
    }

    /** Creates the same value for all types, or none. */
    public static <T> PerType<T> same(Optional<T> value) {
        return new PerType<>(value, Map.of());
    }

    /** Returns the value of a type. */
    public Optional<T> of(String type) {
        return Optional.ofNullable(byType.get(type)).or(() -> usual);
    }

    /** Returns whether no type has a value. */
    public boolean isNone() {
        return usual.isEmpty() && byType.isEmpty();
    }

    /** Applies a function to each value; once for equal values. */
    public <R> PerType<R> map(Function<? super T, ? extends R> function) {
        if (byType.isEmpty()) {
            // Values can be large, and hashing one would take most of the time of a short run here.
            return same(usual.map(function));
        }
        Map<T, R> made = new HashMap<>();
        Function<T, R> once = value -> made.computeIfAbsent(value, function);
        Map<String, R> others = new HashMap<>();
        byType.forEach((type, value) -> others.put(type, once.apply(value)));
        return new PerType<>(usual.map(once), others);
    }

    /** Returns the distinct values of some types, in order; the default if no types are given. */
    public List<T> ofThese(Collection<String> types) {
        return types.isEmpty() || byType.isEmpty()
                ? usual.stream().toList()
                : types.stream()
                        .map(this::of)
                        .flatMap(Optional::stream)
                        .distinct()
                        .toList();
    }
}
