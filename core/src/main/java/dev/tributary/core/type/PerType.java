package dev.tributary.core.type;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A value for each conversion type. Immutable.
 *
 * @param usual of the types that have none of their own; empty where there is none
 * @param byType of those that have, by the type's name
 */
public record PerType<T>(Optional<T> usual, Map<String, T> byType) {
    public PerType {
        byType = Map.copyOf(byType);
    }

    /** The same for all types, or none. */
    public static <T> PerType<T> same(Optional<T> value) {
        return new PerType<>(value, Map.of());
    }

    /** The value of a type. */
    public Optional<T> of(String type) {
        return Optional.ofNullable(byType.get(type)).or(() -> usual);
    }

    /** Whether no type has any. */
    public boolean isNone() {
        return usual.isEmpty() && byType.isEmpty();
    }

    /** What is made of each value; of equal values it is made once. */
    public <R> PerType<R> map(Function<? super T, ? extends R> function) {
        if (byType.isEmpty()) {
            // Values can be large, and hashing one is most of what a short run has to do here.
            return same(usual.map(function));
        }
        Map<T, R> made = new HashMap<>();
        Function<T, R> once = value -> made.computeIfAbsent(value, function);
        Map<String, R> others = new HashMap<>();
        byType.forEach((type, value) -> others.put(type, once.apply(value)));
        return new PerType<>(usual.map(once), others);
    }

    /** The values of some types, each once, in their order; the usual one where no types are named. */
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
